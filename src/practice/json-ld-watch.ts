import { childScripts } from './page-json-ld.js';

/**
 * Calls back when the JSON-LD that a profile reads may have changed: its children, the text of its
 * scripts and, where asked, the scripts of the page's head.
 */
export class JsonLdWatch {
  readonly #profile: Element;
  readonly #changed: () => void;
  #observer: MutationObserver | undefined;
  #page: Document | undefined;

  constructor(profile: Element, changed: () => void) {
    this.#profile = profile;
    this.#changed = changed;
  }

  /** Begins, or begins anew after children have come or gone. */
  start(readsPage: boolean): void {
    this.stop();
    this.#observer = new MutationObserver(this.#changed);
    this.#observer.observe(this.#profile, { childList: true });
    for (const script of childScripts(this.#profile)) {
      this.#observer.observe(script, { childList: true, characterData: true, subtree: true });
    }
    if (readsPage) this.#watchPage(this.#profile.ownerDocument, this.#observer);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#page?.removeEventListener('DOMContentLoaded', this.#changed);
    this.#page = undefined;
  }

  #watchPage(page: Document, observer: MutationObserver): void {
    // Plugins that write JSON-LD late write it into the head; the rest is there once it is parsed.
    observer.observe(page.head, { childList: true });
    if (page.readyState !== 'loading') return;
    this.#page = page;
    page.addEventListener('DOMContentLoaded', this.#changed);
  }
}
