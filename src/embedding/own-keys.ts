import type { ReactiveController, ReactiveControllerHost } from 'lit';

const types = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Keeps from a page's shortcuts what is pressed in the controls of an element. A page that goes to
 * its search at `/`, or to the next slide at `k`, Space or an arrow, asks whether the key was pressed
 * in a field; of a field in a shadow root it sees only the host, and takes the key away from who is
 * writing. Tab, function keys and keys with Ctrl, Alt or Meta go on to the page, and Escape as long
 * as nothing of the element is open. The content that the page itself has put inside is not concerned.
 */
export class OwnKeys implements ReactiveController {
  readonly #host: HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of types) this.#host.addEventListener(type, keep);
  }

  hostDisconnected(): void {
    for (const type of types) this.#host.removeEventListener(type, keep);
  }
}

/**
 * Keeps Enter on the links of elements that come in hundreds, so that a page's shortcut can't take it
 * from them. None of them has a listener of its own before it has had the focus.
 *
 * @param hasCards Whether the page has any; where not, nothing listens.
 */
export function keepEnterInCards(hasCards: boolean): void {
  if (hasCards) window.addEventListener('focusin', meetCard, true);
  else window.removeEventListener('focusin', meetCard, true);
}

function meetCard(event: Event): void {
  const card = event
    .composedPath()
    .find((node) => /^practice-(article-)?card$/.test((node as Element).localName));
  if (card) for (const type of types) card.addEventListener(type, keepEnter);
}

function keepEnter(event: Event): void {
  if ((event as KeyboardEvent).key === 'Enter') keep(event);
}

function keep(event: Event): void {
  // What fills in fields by itself tells of keys by events that know no key.
  if (!(event instanceof KeyboardEvent)) return;
  const { key } = event;
  const isWriting = event.getModifierState('AltGraph');
  if ((event.ctrlKey || event.altKey || event.metaKey) && !isWriting) return;
  if (/^(Tab|F\d+)$/.test(key)) return;
  const path = event.composedPath();
  const root = (event.currentTarget as HTMLElement).shadowRoot;
  if (root && path.includes(root) && isOwn(path, root, key)) event.stopPropagation();
}

function isOwn(path: readonly EventTarget[], root: ShadowRoot, key: string): boolean {
  if (key !== 'Escape') return path[0] instanceof Node && path[0].getRootNode() === root;
  return path.some(
    (node) =>
      node instanceof Element &&
      node.getRootNode() === root &&
      node.matches(':popover-open, dialog[open]'),
  );
}
