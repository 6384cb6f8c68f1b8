const controls =
  'a, button, input, select, textarea, label, summary, audio, video, [tabindex], [contenteditable]';

/** What a card is called to: the link to follow, if it has one. */
type LinkOf = () => HTMLAnchorElement | null;

const cards = new WeakMap<EventTarget, LinkOf>();
const counts = new WeakMap<Node, number>();
const presses = ['click', 'auxclick', 'mousedown'] as const;

/**
 * Whether a click somewhere on a card means the card's link: no control of the card was meant, no
 * text was selected, nobody has canceled it.
 *
 * @param click A `click` or `auxclick`, while it is handled at the card or above it.
 * @param card The box that the click has to be in.
 */
export function meansTheCard(click: MouseEvent, card: Element): boolean {
  return isOnCard(click, card) && !String(document.getSelection());
}

/**
 * Follows a link as the click would have, had it hit the link: the middle button and Ctrl, Cmd or
 * Shift open it elsewhere.
 */
export function followLink(link: HTMLAnchorElement, click: MouseEvent): void {
  const elsewhere = click.button === 1 || click.ctrlKey || click.metaKey || click.shiftKey;
  // Firefox follows no scripted click that carries a modifier key.
  if (elsewhere) window.open(link.href, '_blank', 'noopener');
  else link.click();
}

/**
 * Does for a card what a press on a link does. To be called for `click`, `auxclick` and
 * `mousedown`, the last so that the middle button scrolls nothing and Shift selects nothing.
 */
export function pressCard(press: MouseEvent, card: Element, link: HTMLAnchorElement | null): void {
  if (!link) return;
  if (press.type !== 'mousedown') {
    if (meansTheCard(press, card)) followLink(link, press);
  } else if ((press.button === 1 || press.shiftKey) && isOnCard(press, card)) {
    press.preventDefault();
  }
}

/** The same for the card that was pressed, in a list that draws its cards by `cardTemplate`. */
export function pressCardAt(press: MouseEvent): void {
  const card = press.target instanceof Element ? press.target.closest('.card') : null;
  if (card) pressCard(press, card, card.querySelector<HTMLAnchorElement>('a.link'));
}

/**
 * Makes a whole card follow its link. All cards of a tree share its listeners, which end with the
 * last of them.
 *
 * @returns Ends it.
 */
export function watchCard(card: Element, linkOf: LinkOf): () => void {
  const root = card.getRootNode();
  const count = counts.get(root) ?? 0;
  counts.set(root, count + 1);
  cards.set(card, linkOf);
  if (count === 0) for (const type of presses) root.addEventListener(type, onPress);
  return () => {
    const left = (counts.get(root) ?? 1) - 1;
    counts.set(root, left);
    if (left === 0) for (const type of presses) root.removeEventListener(type, onPress);
  };
}

function isOnCard(press: MouseEvent, card: Element): boolean {
  if (press.defaultPrevented || press.altKey || press.button > 1) return false;
  for (const node of press.composedPath()) {
    if (node === card) return true;
    if (node instanceof Element && node.matches(controls)) return false;
  }
  return false;
}

function onPress(event: Event): void {
  if (!(event instanceof MouseEvent)) return;
  for (const node of event.composedPath()) {
    const linkOf = cards.get(node);
    // A card in a shadow root is heard by the root and by the document: the root answers.
    if (linkOf && node instanceof Element && node.getRootNode() === event.currentTarget) {
      pressCard(event, node, linkOf());
      return;
    }
  }
}
