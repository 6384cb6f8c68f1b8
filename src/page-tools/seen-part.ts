/** A part of the window, in CSS pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MOST_ROWS = 8;
const LEAST_ROW = 10;
const PAINTED = /^(IMG|VIDEO|CANVAS|IFRAME|INPUT|TEXTAREA|SELECT|svg)$/;
const SEE_THROUGH = /transparent|[,/] 0\)$/;

const paints = (element: Element): boolean => {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return (
    PAINTED.test(element.nodeName) ||
    backgroundImage !== 'none' ||
    !SEE_THROUGH.test(backgroundColor) ||
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
  );
};

// Seen from its own root, and from the root of each host around it: a root knows only its own.
const isSeenAt = (element: Element, x: number, y: number): boolean => {
  const root = element.getRootNode() as Document | ShadowRoot;
  const stack = root.elementsFromPoint(x, y);
  const passed = getComputedStyle(element).pointerEvents === 'none';
  const at = stack.findIndex((each) => each === element || (passed && each.contains(element)));
  if (at < 0) return false;
  if (stack.slice(0, at).some((each) => !each.contains(element) && paints(each))) return false;
  return !('host' in root) || isSeenAt(root.host, x, y);
};

type Run = readonly [from: number, to: number];

const longestRun = (rows: readonly boolean[]): Run => {
  let best: Run = [0, 0];
  let from = 0;
  rows.forEach((free, row) => {
    if (!free) from = row + 1;
    else if (row + 1 - from > best[1] - best[0]) best = [from, row + 1];
  });
  return best;
};

/**
 * The largest part, from side to side, of an element that nothing of the page lies over: no header
 * that is fixed, no words on a picture. Nothing when it is clipped, covered or out of the window.
 */
export const seenPart = (element: Element): Part | undefined => {
  const box = element.getBoundingClientRect();
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const width = Math.min(box.right, window.innerWidth) - left;
  const height = Math.min(box.bottom, window.innerHeight) - top;
  if (width < 1 || height < 1) return undefined;
  const count = Math.max(1, Math.min(MOST_ROWS, Math.floor(height / LEAST_ROW)));
  const row = height / count;
  const rows = [...Array(count).keys()].map((each) =>
    [0.2, 0.8].every((share) => isSeenAt(element, left + width * share, top + row * (each + 0.5))),
  );
  const [from, to] = longestRun(rows);
  return to > from ? { left, top: top + row * from, width, height: row * (to - from) } : undefined;
};
