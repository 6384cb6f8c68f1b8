import { isServer, type LitElement } from 'lit';

/**
 * What a server has known of an element's surroundings when it rendered it: its page writes it as JSON
 * into the element's `data-served`. Beside its attributes an element knows nothing else there.
 */
export interface Served {
  /** The language of the place where it stands (BCP 47). */
  readonly lang?: string;
  /** The practice that the nearest profile gives. */
  readonly practice?: object;
  /**
   * What fills its slots: by the slot's name, the name of the child's tag, followed by those of links
   * and headings inside of it. The default slot's name is empty.
   */
  readonly slots?: Readonly<Record<string, string>>;
  /** How many words its text has. */
  readonly words?: number;
  /** How many headings, `h2` and `h3`, its text has. */
  readonly headings?: number;
}

/** What keeps served content: one for the page. */
interface Keeper {
  readonly hydrate: (host: LitElement) => void;
  /** The element whose content is being kept. */
  host: Element | undefined;
}

/** Whether there is no page here, only text that becomes one. */
export const onServer: boolean = isServer;

const nothingKnown: Served = {};
const read = new WeakMap<Element, Served>();
const taken = new WeakSet<Element>();
// Nobody sets it in the bundle, which leaves out all that hangs on it.
let keeper: Keeper | undefined;

/**
 * Keeps what a server has rendered: without this, elements render in place of it.
 *
 * @param work Ties what an element renders to what stands in its shadow root; throws where they differ.
 */
export function hydrateWith(work: Keeper['hydrate']): void {
  keeper = { hydrate: work, host: undefined };
}

/**
 * What an element may know while it renders on a server, or renders for the first time over what a
 * server has rendered: both must come out alike, whatever the page is by then.
 *
 * @returns `undefined` where the element sees its page: always, but for that.
 */
export function servedState(host: Element): Served | undefined {
  const kept = keeper?.host;
  if (!onServer && (!kept || kept !== host)) return undefined;
  const known = read.get(host) ?? parse(host.getAttribute('data-served'));
  read.set(host, known);
  return known;
}

/**
 * What the page has put into a slot of an element.
 *
 * @param slot Its name; empty for the default slot of what a server renders.
 * @returns The name of the first child's tag, and on a server those of the links and headings in it;
 *   empty for nothing.
 */
export function filledBy(host: Element, slot: string): string {
  const served = servedState(host);
  if (served) return served.slots?.[slot] ?? '';
  const child = host.querySelector(`:scope > [slot="${slot}"]`);
  // A placeholder stands for the widget in it.
  return (
    (child?.matches('[data-practice-shown]') ? child.lastElementChild : child)?.localName ?? ''
  );
}

/** Whether a server had rendered the element: it has been seen before its script came. */
export function wasServed(host: Element): boolean {
  return taken.has(host);
}

/** Whether what a server has rendered can be kept: it is there, whole, and nobody has touched it. */
export function isKept(host: LitElement): boolean {
  return !!keeper && !!host.shadowRoot?.firstChild && !taken.has(host) && isParsed(host);
}

/**
 * Takes over what a server has rendered into an element, before its first update. Where it can't be
 * kept it is taken away, and the element renders anew, all before the next frame.
 *
 * @param host Connected, with its render root. Calling this again changes nothing.
 */
export function takeServed(host: LitElement): void {
  const root = host.shadowRoot;
  if (onServer || host.hasUpdated || taken.has(host) || !root) return;
  const sheets = root.adoptedStyleSheets as unknown;
  // An engine without constructed sheets has the element's own styles there.
  if (!(sheets ? root.firstChild : root.querySelector(':not(style)'))) return;
  const keeps = isKept(host);
  taken.add(host);
  // Lit would render in front of what stands there.
  host.renderOptions.renderBefore = null;
  if (keeps && keep(host)) root.querySelector('style, link')?.remove();
  else renderAnew(host, root, host.renderRoot === root ? undefined : (host.renderRoot as Element));
}

/**
 * Empties a shadow root for its first rendering. While the page is parsed, the rest of what a server
 * has rendered may still come into it.
 *
 * @param box What the element renders into, where that is not the root itself.
 */
export function renderAnew(host: LitElement, root: ParentNode & Node, box?: Element): void {
  const page = host.ownerDocument;
  const end = page.createComment('');
  root.replaceChildren(...(box ? [box, end] : [end]));
  host.renderOptions.renderBefore = box ? null : end;
  if (page.readyState !== 'loading') return;
  const clear = () => {
    while (end.nextSibling) end.nextSibling.remove();
  };
  page.addEventListener('DOMContentLoaded', clear, { once: true });
}

function keep(host: LitElement): boolean {
  if (!keeper) return false;
  keeper.host = host;
  try {
    keeper.hydrate(host);
    return true;
  } catch {
    return false;
  } finally {
    keeper.host = undefined;
  }
}

/** Whether the parser has left the element's shadow root: something stands behind it. */
function isParsed(host: Element): boolean {
  if (host.firstChild || host.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = host; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}

function parse(text: string | null): Served {
  try {
    const known: unknown = JSON.parse(text ?? 'null');
    return typeof known === 'object' && known ? known : nothingKnown;
  } catch {
    return nothingKnown;
  }
}
