import { guarded } from '../embedding/guard.js';

import { documentOf, type StyledRoot } from './open-roots.js';

const BETWEEN_LOOKS = 250;
const HEARTBEAT = 1000;
const WATCHED_ATTRIBUTES = ['style', 'media', 'disabled', 'rel', 'href', 'font-size'];

/** What a watch needs to know of those who asked for it. */
export interface WatchedPage {
  readonly document: Document;
  /** Called when the page may have changed; at most four times a second. */
  changed(): void;
  /** Whether a style attribute with this text changes nothing. */
  knows(attribute: string): boolean;
}

/**
 * Watches a page, its shadow roots and frames for new elements and styles while something is
 * adjusted. What leaves no trace (a late shadow root, `insertRule`) is looked for once a second.
 */
export class PageWatch {
  readonly #page: WatchedPage;
  readonly #changed: () => void;
  readonly #observer = new MutationObserver((records) => this.#read(records));
  readonly #observed = new Set<StyledRoot>();
  readonly #awaited = new Map<CustomElementRegistry, Set<string>>();
  #heartbeat = 0;
  #nextLook = 0;
  #lastLook = -BETWEEN_LOOKS;
  #stopped = false;

  constructor(page: WatchedPage) {
    this.#page = page;
    this.#changed = guarded(page.document.documentElement, () => page.changed());
    this.#observe(page.document);
    this.#heartbeat = window.setInterval(this.#changed, HEARTBEAT);
  }

  /** Watches these roots and no others, and waits for elements in them that are not defined yet. */
  follow(roots: readonly StyledRoot[]): void {
    const gone = new Set(this.#observed);
    for (const root of roots) {
      if (!gone.delete(root)) this.#observe(root);
      const registry = documentOf(root).defaultView?.customElements;
      for (const { localName } of root.querySelectorAll(':not(:defined)'))
        this.#await(registry, localName);
    }
    // Frames leave their documents behind when they go on to another page.
    gone.forEach((root) => this.#forget(root));
  }

  /** Ends the watch. */
  stop(): void {
    this.#observer.disconnect();
    this.#observed.forEach((root) => this.#forget(root));
    clearInterval(this.#heartbeat);
    clearTimeout(this.#nextLook);
    this.#stopped = true;
  }

  #observe(root: StyledRoot): void {
    this.#observed.add(root);
    // The loading of a sheet or a frame is heard of in its own root only.
    root.addEventListener('load', this.#look, true);
    this.#observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: WATCHED_ATTRIBUTES,
    });
    if ('documentElement' in root)
      this.#observer.observe(root.documentElement, { attributes: true });
  }

  #forget(root: StyledRoot): void {
    this.#observed.delete(root);
    root.removeEventListener('load', this.#look, true);
  }

  #await(registry: CustomElementRegistry | undefined, name: string): void {
    const names = registry && (this.#awaited.get(registry) ?? new Set());
    if (!names || names.has(name)) return;
    this.#awaited.set(registry, names.add(name));
    void registry.whenDefined(name).then(this.#look, () => undefined);
  }

  #read(records: readonly MutationRecord[]): void {
    if (records.some((record) => this.#matters(record))) this.#look();
  }

  #matters({ type, target, attributeName }: MutationRecord): boolean {
    if (type === 'characterData') return target.parentNode?.nodeName === 'STYLE';
    if (attributeName !== 'style') return true;
    const attribute = (target as Element).getAttribute('style') ?? '';
    return target === target.ownerDocument?.documentElement || !this.#page.knows(attribute);
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
    this.#changed();
  }
}
