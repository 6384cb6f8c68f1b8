import type { Behaviour, Surroundings } from './adjustment.js';
import { PageSheets } from './page-sheets.js';
import { PageWatch } from './page-watch.js';
import {
  acceptsLevel,
  adjustmentNamed,
  adjustments,
  validChoices,
  type Choices,
} from './registry.js';
import { readSurroundings } from './surroundings.js';

/** What could not be adjusted, so that a menu can say so. */
export interface AdjustmentLimits {
  /** Style sheets from other origins, whose rules no script may read. */
  readonly unreadableSheets: number;
}

const ofDocument = new WeakMap<Document, PageAdjustments>();

/** The adjustments of one page, shared by every menu on it. */
export class PageAdjustments {
  readonly #document: Document;
  readonly #spared = new WeakSet<Node>();
  readonly #sheets: PageSheets;
  readonly #levels = new Map<string, string>();
  readonly #behaviours = new Map<string, Behaviour>();
  readonly #users = new Map<() => void, ShadowRoot | undefined>();
  #surroundings: Surroundings | undefined;
  #watch: PageWatch | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.#sheets = new PageSheets(document, this.#spared, () => this.#readSurroundings());
  }

  /** The one of that document. */
  static of(document: Document): PageAdjustments {
    const known = ofDocument.get(document) ?? new PageAdjustments(document);
    ofDocument.set(document, known);
    return known;
  }

  /** What a visitor has chosen: levels by name, without those that change nothing. */
  get choices(): Choices {
    return Object.fromEntries(this.#levels);
  }

  /** What could not be adjusted; nothing while nothing is. */
  get limits(): AdjustmentLimits {
    return { unreadableSheets: this.#sheets.unreadable };
  }

  /** The level of an adjustment; its first when none was chosen, '' when there is no such thing. */
  level(name: string): string {
    return this.#levels.get(name) ?? adjustmentNamed(name)?.levels[0] ?? '';
  }

  /**
   * Sets one adjustment.
   *
   * @returns Whether something changed; an unknown name or level changes nothing.
   */
  choose(name: string, level: string): boolean {
    const adjustment = adjustmentNamed(name);
    if (!adjustment || !acceptsLevel(adjustment, level)) return false;
    return this.replace({ ...this.choices, [name]: level });
  }

  /**
   * Sets all adjustments; those that are not named go back to their first level.
   *
   * @returns Whether something changed.
   */
  replace(choices: unknown): boolean {
    const next = validChoices(choices);
    if (adjustments.every(({ name }) => this.#levels.get(name) === next[name])) return false;
    this.#levels.clear();
    Object.entries(next).forEach(([name, level]) => this.#levels.set(name, level));
    this.#apply();
    this.#users.forEach((_panel, changed) => changed());
    return true;
  }

  /**
   * Leaves the page as it was.
   *
   * @returns Whether something had been changed.
   */
  reset(): boolean {
    return this.replace({});
  }

  /**
   * Keeps the adjustments up; without users they are lifted, and remembered.
   *
   * @param changed - Called after every change.
   * @param panel - A menu's own root; only the adjustments that reach everywhere reach it.
   */
  use(changed: () => void, panel?: ShadowRoot): void {
    this.#users.set(changed, panel);
    if (panel) this.#spared.add(panel);
    if (!this.#watch) this.#apply();
  }

  /** Ends a `use`. */
  leave(changed: () => void): void {
    this.#users.delete(changed);
    // An element that is moved, or a page that swaps its body, comes back within this task.
    queueMicrotask(() => this.#users.size || this.#apply());
  }

  #readSurroundings(): Surroundings {
    const panel = [...this.#users.values()].find((root) => root?.isConnected);
    const surroundings = this.#surroundings ?? readSurroundings(this.#document, panel);
    // Measured once, as soon as there is a root to measure in.
    if (panel) this.#surroundings = surroundings;
    return surroundings;
  }

  #active() {
    return adjustments.flatMap((adjustment) => {
      const level = this.#users.size ? this.#levels.get(adjustment.name) : undefined;
      return level === undefined ? [] : [{ adjustment, level }];
    });
  }

  #apply(): void {
    const active = this.#active();
    for (const { name, behaviour } of adjustments) {
      const wanted = active.some(({ adjustment }) => adjustment.name === name);
      const running = this.#behaviours.get(name);
      if (wanted && !running && behaviour) this.#behaviours.set(name, behaviour(this.#document));
      if (wanted || !running) continue;
      running.stop();
      this.#behaviours.delete(name);
    }
    if (active.length) this.#start();
    else this.#stop();
  }

  #start(): void {
    this.#watch ??= new PageWatch({
      document: this.#document,
      changed: () => this.#refresh(),
      knows: (attribute) => this.#sheets.knows(attribute),
    });
    this.#refresh();
  }

  #stop(): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#sheets.clear();
  }

  #refresh(): void {
    const unreadable = this.#sheets.unreadable;
    this.#sheets.refresh(this.#active());
    this.#watch?.follow(this.#sheets.roots);
    this.#behaviours.forEach((behaviour) => behaviour.refresh());
    if (unreadable !== this.#sheets.unreadable) this.#users.forEach((_panel, changed) => changed());
  }
}
