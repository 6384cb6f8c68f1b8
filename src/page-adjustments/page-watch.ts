import type { StyledRoot } from './open-roots.js';

const BETWEEN_LOOKS = 250;
const HEARTBEAT = 1000;
const WATCHED_ATTRIBUTES = ['style', 'media', 'disabled', 'rel', 'href'];

/** What a watch needs to know of those who asked for it. */
export interface WatchedPage {
  readonly document: Document;
  /** Called when the page may have changed; at most four times a second. */
  changed(): void;
  /** Whether a style attribute with this text changes nothing. */
  knows(attribute: string): boolean;
}

/**
 * Watches a page for new elements, shadow roots and styles while something is adjusted. What
 * leaves no trace (a late shadow root, `insertRule`) is looked for once a second.
 */
export class PageWatch {
  readonly #page: WatchedPage;
  readonly #observer = new MutationObserver((records) => this.#read(records));
  readonly #observed = new WeakSet<Node>();
  readonly #awaited = new Set<string>();
  #heartbeat = 0;
  #nextLook = 0;
  #lastLook = -BETWEEN_LOOKS;
  #stopped = false;

  constructor(page: WatchedPage) {
    this.#page = page;
    const { document } = page;
    this.#observer.observe(document.documentElement, { attributes: true });
    document.addEventListener('load', this.#look, true);
    this.#heartbeat = window.setInterval(() => page.changed(), HEARTBEAT);
  }

  /** Watches these roots too, and waits for the elements in them that are not defined yet. */
  follow(roots: readonly StyledRoot[]): void {
    for (const root of roots) {
      if (!this.#observed.has(root)) this.#observe(root);
      root.querySelectorAll(':not(:defined)').forEach(({ localName }) => this.#await(localName));
    }
  }

  /** Ends the watch. */
  stop(): void {
    this.#observer.disconnect();
    this.#page.document.removeEventListener('load', this.#look, true);
    clearInterval(this.#heartbeat);
    clearTimeout(this.#nextLook);
    this.#stopped = true;
  }

  #observe(root: StyledRoot): void {
    this.#observed.add(root);
    this.#observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: WATCHED_ATTRIBUTES,
    });
  }

  #await(name: string): void {
    if (this.#awaited.has(name)) return;
    this.#awaited.add(name);
    void customElements.whenDefined(name).then(this.#look, () => undefined);
  }

  #read(records: readonly MutationRecord[]): void {
    if (records.some((record) => this.#matters(record))) this.#look();
  }

  #matters({ type, target, attributeName }: MutationRecord): boolean {
    if (type === 'characterData') return target.parentNode?.nodeName === 'STYLE';
    if (attributeName !== 'style') return true;
    const attribute = (target as Element).getAttribute('style') ?? '';
    return target === this.#page.document.documentElement || !this.#page.knows(attribute);
  }

  // A change on a quiet page is followed before it is painted; a busy page is not slowed down.
  readonly #look = (): void => {
    if (this.#nextLook || this.#stopped) return;
    const wait = this.#lastLook + BETWEEN_LOOKS - performance.now();
    if (wait <= 0) return this.#lookNow();
    this.#nextLook = window.setTimeout(() => this.#lookNow(), wait);
  };

  #lookNow(): void {
    this.#nextLook = 0;
    this.#lastLook = performance.now();
    this.#page.changed();
  }
}
