import { warn } from './developer-warnings.js';
import { guarded } from './guard.js';
import { forwardChanges, matchDisplay, takeAttribute, takeSlot } from './placeholder-content.js';

const NAME = 'data-practice-widget';
const MANY = 50;

/** Where somebody is writing, a placeholder is text under work. */
const written = '[contenteditable]:not([contenteditable="false"])';

/**
 * Makes widgets of placeholders, for editors that strip unknown tags, as soon as they are on the
 * page, whoever has put them there: `<div data-practice-widget="hours" data-layout="line">` gets a
 * `<practice-hours layout="line">` inside, which takes the content of the `div`. What happens to the
 * `div` later happens to the widget: docs/decisions/0021-placeholders.md. Never throws.
 *
 * @param page The page to follow; none on a server.
 */
export function followPlaceholders(page: Document | undefined): void {
  if (page) new Placeholders(page);
}

class Placeholders {
  readonly #page: Document;
  #observer: MutationObserver | undefined;
  readonly #widgets = new WeakMap<Node, Element>();

  constructor(page: Document) {
    this.#page = page;
    const root = page.documentElement;
    // On a page that can't be watched, what is there at first is filled in all the same.
    guarded(root, () => {
      const see = (records: readonly MutationRecord[]) => this.#see(records);
      this.#observer = new MutationObserver(guarded(root, see));
      // The document stays when its elements are replaced.
      this.#observer.observe(page, { attributeFilter: [NAME], childList: true, subtree: true });
    })();
    guarded(root, () => this.#fillIn(page))();
  }

  #see(records: readonly MutationRecord[]): void {
    let count = 0;
    for (const record of records) {
      count += record.addedNodes.length;
      if (record.type === 'attributes' || this.#widgets.has(record.target)) this.#follow(record);
    }
    // One look at the page costs less than many at its parts.
    if (count > MANY) return this.#fillIn(this.#page);
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) this.#fillIn(node as HTMLElement);
      }
    }
  }

  #follow({ target, attributeName, addedNodes }: MutationRecord): void {
    const box = target as HTMLElement;
    const widget = this.#widgets.get(box);
    if (attributeName === NAME) this.#fill(box);
    else if (attributeName && widget) {
      takeAttribute(box, widget, attributeName);
      matchDisplay(box, widget);
    }
    const isNew = (node: Node) => node.parentNode === box && node !== widget;
    if (widget && [...addedNodes].some(isNew)) this.#settle(box, widget.localName);
  }

  #fillIn(root: Document | HTMLElement): void {
    if (root !== this.#page) this.#fill(root as HTMLElement);
    // The outer ones come first: what is inside is in its place then.
    if (!root.firstElementChild) return;
    for (const box of root.querySelectorAll<HTMLElement>(`[${NAME}]`)) this.#fill(box);
  }

  #fill(box: HTMLElement): void {
    const name = box.getAttribute(NAME)?.trim().toLowerCase();
    if (name === undefined || !box.isConnected || box.closest(written)) return;
    const tag = name.startsWith('practice-') ? name : `practice-${name}`;
    if (!customElements.get(tag)) {
      return warn(this.#page.documentElement, `${NAME}="${name}": there is no such widget.`);
    }
    // Another copy of the library must not find it again, and it reserves no room any more.
    box.setAttribute('data-practice-shown', name);
    box.removeAttribute(NAME);
    const before = this.#widgets.get(box);
    if (before && before.localName !== tag) before.replaceWith(...before.childNodes);
    this.#settle(box, tag);
    this.#observer?.observe(box, { attributes: true });
  }

  /** Puts what stands in a placeholder into its widget: the one that is there, or a new one. */
  #settle(box: HTMLElement, tag: string): void {
    const content = [...box.childNodes] as HTMLElement[];
    const found = content.find(({ localName }) => localName === tag);
    const widget = found ?? this.#page.createElement(tag);
    const { activeElement } = this.#page;
    const keepsFocus = box.contains(activeElement);
    [box, ...content].forEach(takeSlot);
    for (const { name } of [...box.attributes]) takeAttribute(box, widget, name);
    matchDisplay(box, widget);
    const at = content.indexOf(widget);
    const first = widget.firstChild;
    // Old libraries have an `append` and a `prepend` of their own, which take one node.
    content.forEach((node, index) => {
      if (node !== widget) widget.insertBefore(node, index < at ? first : null);
    });
    forwardChanges(box, widget);
    this.#widgets.set(box, widget);
    // Complete before it is on the page: nobody sees a half of it.
    if (!found) box.appendChild(widget);
    if (keepsFocus) void giveBackFocus(widget, activeElement as HTMLElement);
  }
}

/** What was moved has lost the focus, and can have it again when its new place is drawn. */
async function giveBackFocus(widget: Element, focused: HTMLElement): Promise<void> {
  await (widget as Element & { readonly updateComplete?: unknown }).updateComplete;
  const { activeElement, body } = focused.ownerDocument;
  if (activeElement === body) focused.focus({ preventScroll: true });
}
