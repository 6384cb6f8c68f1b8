/** So many cards are made at once: about as many as a screen shows. */
const atOnce = 24;
/** Milliseconds after the first frame in which what it shows can be loaded, painted and used. */
const rest = 50;
/** Milliseconds of work between two chances for the visitor's own doing. */
const slice = 16;

interface Waiting {
  readonly card: Element;
  readonly make: () => void;
}

let made = 0;
let isOpen = false;
const queue: Waiting[] = [];

/**
 * Gives a card its turn to be made. The first ones of a frame have it at once; where a page brings
 * hundreds, the others follow after that frame in slices, those in view first, so that the page
 * can be seen and used meanwhile.
 *
 * @param card Where the card will be.
 * @param make Makes it.
 * @returns Settles when the card was made later; nothing where it was made at once.
 */
export function takeTurn(card: Element, make: () => void): Promise<void> | undefined {
  const isNow = queue.length === 0 && ++made <= atOnce;
  if (!isOpen) {
    isOpen = true;
    afterFrame();
  }
  if (!isNow) return new Promise((settle) => queue.push({ card, make: () => settle(run(make)) }));
  make();
  return undefined;
}

/** Runs something now; what it throws is the promise's. */
function run(make: () => void): Promise<void> {
  return new Promise((settle) => {
    make();
    settle();
  });
}

function afterFrame(): void {
  // A page in the background draws no frames.
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work, rest));
}

function work(): void {
  const end = performance.now() + slice;
  let at = firstInView();
  while (queue.length > 0 && performance.now() < end) {
    if (at >= queue.length) at = 0;
    queue.splice(at, 1)[0]?.make();
  }
  made = 0;
  isOpen = queue.length > 0;
  if (isOpen) setTimeout(work);
}

/** Cards stand in the order in which they came, nearly always: what is searched is sorted. */
function firstInView(): number {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = queue[middle]?.card.getBoundingClientRect().bottom ?? 0;
    if (bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
