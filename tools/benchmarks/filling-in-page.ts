// What benchmarks of cards share of what runs in their pages: boxes, frames, clones. It is served
// without its types.

/** Puts a card for each piece of data into a box. */
export type Fill<Data> = (box: HTMLElement, data: readonly Data[]) => void;

/** Fills a new box and waits until the frame after it has been painted. */
export function fillToFrame<Data>(fill: Fill<Data>, data: readonly Data[]): Promise<void> {
  const box = document.createElement('main');
  box.className = 'grid';
  document.body.append(box);
  fill(box, data);
  return nextFrame();
}

/**
 * Waits until all cards are there, and two frames more.
 *
 * @param cards Selects the elements in the page.
 * @param list The tag of the element that shows them all.
 * @param item Selects a card that is there, in that element.
 */
export async function settled(cards: string, list: string, item: string, count: number) {
  for (const card of document.querySelectorAll(cards)) {
    if ('updateComplete' in card) await card.updateComplete;
  }
  const root = document.querySelector(list)?.shadowRoot;
  while (root && root.querySelectorAll(item).length < count) await nextFrame();
  await nextFrame();
  await nextFrame();
}

/** Takes the box away. */
export async function empty(): Promise<void> {
  document.querySelector('main')?.remove();
  await nextFrame();
  await nextFrame();
}

/** A template of a page's own. */
export function templateOf(markup: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template;
}

/** Clones a template for each piece of data, and has it written into the clone. */
export function cloned<Data>(
  template: HTMLTemplateElement,
  write: (card: DocumentFragment, data: Data) => void,
): Fill<Data> {
  return each((data) => {
    const card = template.content.cloneNode(true) as DocumentFragment;
    write(card, data);
    return card;
  });
}

/** Makes a card of each piece of data, and puts them into the page at once. */
export function each<Data>(cardOf: (data: Data) => Node): Fill<Data> {
  return (box, data) => {
    const cards = document.createDocumentFragment();
    for (const one of data) cards.append(cardOf(one));
    box.append(cards);
  };
}

/** An element with attributes. */
export function withAttributes(tag: string, said: Readonly<Record<string, string>>): HTMLElement {
  const card = document.createElement(tag);
  for (const [name, value] of Object.entries(said)) card.setAttribute(name, value);
  return card;
}

/** Writes a text where there is a place for it. */
export function text(card: DocumentFragment, selector: string, content: string): void {
  const element = card.querySelector(selector);
  if (element) element.textContent = content;
}

/** The task after a frame's callbacks comes when the frame is painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
