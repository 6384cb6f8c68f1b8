import { everyRoot, type Root } from './roots.ts';

const everything: MutationObserverInit = {
  attributes: true,
  childList: true,
  characterData: true,
  subtree: true,
};

/** Records what happens to the nodes of a page, its open shadow roots and frames included. */
export class MutationCount {
  readonly #root: Root;
  readonly #observer: MutationObserver;
  readonly #observed = new WeakSet<Node>();
  readonly #recorded: string[] = [];

  constructor(root: Root) {
    this.#root = root;
    this.#observer = new MutationObserver((records) => this.#keep(records));
    this.#observe();
  }

  /** What was recorded and not forgiven, as sentences. */
  get recorded(): readonly string[] {
    this.#keep(this.#observer.takeRecords());
    return this.#recorded;
  }

  /** Lets the page change itself: what it does at once is not recorded. */
  forgive(work: () => void): void {
    this.#keep(this.#observer.takeRecords());
    work();
    this.#observer.takeRecords();
    this.#observe();
  }

  #observe(): void {
    for (const root of everyRoot(this.#root)) {
      if (this.#observed.has(root)) continue;
      this.#observed.add(root);
      this.#observer.observe(root, everything);
    }
  }

  #keep(records: readonly MutationRecord[]): void {
    for (const { type, target, attributeName } of records) {
      this.#recorded.push(`${type} ${attributeName ?? ''} of ${target.nodeName}`);
    }
  }
}
