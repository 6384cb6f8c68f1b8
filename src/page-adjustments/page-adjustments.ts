import type { Adjustment, Stage, Surroundings } from './adjustment.js';
import { ChoiceHistory, sameChoices } from './choice-history.js';
import { DEVICE, deviceChoices } from './from-device.js';
import { LaterPartsLoad, type LaterParts } from './later-parts.js';
import { PageSheets } from './page-sheets.js';
import { PageWatch } from './page-watch.js';
import {
  acceptsLevel,
  adjustmentNamed,
  allAdjustments,
  validChoices,
  type Choices,
} from './registry.js';
import { RunningBehaviours } from './running-behaviours.js';
import { readSurroundings, systemWishes } from './surroundings.js';

/** What a menu gives to the adjustments of its page. */
export interface AdjustmentsUser {
  /** Called after every change. */
  changed(): void;
  /** The menu's own root; only the adjustments that reach everywhere reach it. */
  readonly panel?: ShadowRoot | undefined;
  /** Shows, if need be, and returns the place to draw in. */
  layer?(): HTMLElement | undefined;
  /** The menu's language (BCP 47). */
  language?(): string;
  /** Loads what is not part of the module. */
  load?(): Promise<LaterParts>;
}

const FOLLOWED = 'followed';

const ofDocument = new WeakMap<Document, PageAdjustments>();

/** The adjustments of one page, shared by every menu on it. */
export class PageAdjustments {
  readonly #document: Document;
  readonly #spared = new WeakSet<Node>();
  readonly #sheets: PageSheets;
  readonly #users = new Map<() => void, AdjustmentsUser>();
  readonly #history = new ChoiceHistory();
  readonly #behaviours: RunningBehaviours;
  readonly #later = new LaterPartsLoad(
    () => this.#load(),
    () => {
      this.#sheets.outdate();
      this.update();
    },
  );
  #own: readonly Adjustment[] = [];
  #chosen: Choices = {};
  #surroundings: Surroundings | undefined;
  #watch: PageWatch | undefined;

  constructor(document: Document) {
    this.#document = document;
    const later = () => this.#later.get();
    this.#sheets = new PageSheets(
      document,
      this.#spared,
      () => this.#readSurroundings(),
      () => later()?.measuredSizes(),
    );
    this.#behaviours = new RunningBehaviours(() => this.stage, later);
  }

  /** The one of that document. */
  static of(document: Document): PageAdjustments {
    const known = ofDocument.get(document) ?? new PageAdjustments(document);
    ofDocument.set(document, known);
    return known;
  }

  /** Every adjustment there is here, the site's own last. */
  get adjustments(): readonly Adjustment[] {
    return allAdjustments(this.#own);
  }

  /** What a visitor has chosen: levels by name, without those that change nothing. */
  get choices(): Choices {
    return this.#chosen;
  }

  /** How many elements with text could not be given their size, so that a menu can say so. */
  get unreached(): number {
    return this.#sheets.unreached;
  }

  /** Whether a change can be taken back. */
  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  /** Whether something was taken back. */
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** What a behaviour or a tool may use; undefined without a menu. */
  get stage(): Stage | undefined {
    const users = [...this.#users.values()];
    const user = users.find(({ layer }) => layer) ?? users[0];
    const document = this.#document;
    return (
      user && {
        document,
        get layer() {
          // Without a menu to draw in, what is drawn is seen by nobody.
          return user.layer?.() ?? document.createElement('div');
        },
        language: user.language?.() ?? 'en',
        isOurs: (node) => this.#isOurs(node),
      }
    );
  }

  /** Takes up a site's own adjustments; what makes no sense is left out. */
  bring(own: readonly Adjustment[]): void {
    this.#own = own;
    this.#chosen = this.#valid(this.#chosen);
    this.update();
  }

  /** The level of an adjustment; its first when none was chosen, '' when there is no such thing. */
  level(name: string): string {
    return this.#effective()[name] ?? adjustmentNamed(name, this.#own)?.levels[0] ?? '';
  }

  /** Whether the device's wish, and no choice of the visitor's, has set an adjustment. */
  isFromDevice(name: string): boolean {
    return !(name in this.#chosen) && name in this.#effective();
  }

  /**
   * Sets one adjustment.
   *
   * @returns Whether something changed; an unknown name or level changes nothing.
   */
  choose(name: string, level: string): boolean {
    if (name === DEVICE) return this.replace({ ...this.#chosen, [name]: level });
    const adjustment = adjustmentNamed(name, this.#own);
    if (!adjustment || !acceptsLevel(adjustment, level)) return false;
    // Who takes back one of the device's wishes keeps the others.
    const isTakenBack = this.isFromDevice(name) && level === adjustment.levels[0];
    const kept = isTakenBack ? { ...this.#effective(), [DEVICE]: '' } : this.#chosen;
    return this.replace({ ...kept, [name]: level });
  }

  /**
   * Sets all adjustments; those that are not named go back to their first level.
   *
   * @returns Whether something changed.
   */
  replace(choices: unknown): boolean {
    const before = this.#chosen;
    this.#later.retry();
    if (!this.#take(this.#valid(choices))) return false;
    this.#history.remember(before);
    return true;
  }

  /**
   * Follows what another tab chose, or what was stored; it can't be taken back here.
   *
   * @returns Whether something changed.
   */
  follow(choices: unknown): boolean {
    return this.#take(this.#valid(choices));
  }

  /** Takes the last change back. Returns whether there was one. */
  undo(): boolean {
    return this.#take(this.#history.undo(this.#chosen));
  }

  /** Does again what was taken back. Returns whether there was something. */
  redo(): boolean {
    return this.#take(this.#history.redo(this.#chosen));
  }

  /**
   * Leaves the page as it was.
   *
   * @returns Whether something had been changed.
   */
  reset(): boolean {
    return this.replace({});
  }

  /** Forgets what could be taken back. */
  forget(): void {
    this.#history.clear();
  }

  /** Looks again at what the device asks for, and tells the menus. */
  update(): void {
    this.#apply();
    this.#users.forEach(({ changed }) => changed());
  }

  /**
   * Keeps the adjustments up; without users they are lifted, and remembered.
   *
   * @param changed - Called after every change.
   * @param panel - A menu's own root; only the adjustments that reach everywhere reach it.
   * @param services - What else a menu gives.
   */
  use(changed: () => void, panel?: ShadowRoot, services: Partial<AdjustmentsUser> = {}): void {
    this.#users.set(changed, { ...services, changed, panel });
    if (panel) this.#spared.add(panel);
    this.#apply();
  }

  /** Ends a `use`. */
  leave(changed: () => void): void {
    this.#users.delete(changed);
    // An element that is moved, or a page that swaps its body, comes back within this task.
    queueMicrotask(() => this.#users.size || this.#apply());
  }

  #isOurs(node: Node): boolean {
    const root = (node as Element).shadowRoot ?? node.getRootNode();
    return this.#spared.has(root);
  }

  #load(): Promise<LaterParts> {
    const loads = [...this.#users.values()].flatMap(({ load }) => load ?? []);
    return loads[0]?.() ?? Promise.reject(new Error('no menu'));
  }

  #valid(choices: unknown): Choices {
    const device = (choices as Choices | null | undefined)?.[DEVICE] === FOLLOWED;
    return { ...validChoices(choices, this.#own), ...(device ? { [DEVICE]: FOLLOWED } : {}) };
  }

  #take(next: Choices | undefined): boolean {
    if (!next || sameChoices(next, this.#chosen)) return false;
    this.#chosen = next;
    this.update();
    return true;
  }

  #effective(): Choices {
    const view = this.#document.defaultView;
    const follows = view && DEVICE in this.#chosen;
    return follows ? { ...deviceChoices(systemWishes(view)), ...this.#chosen } : this.#chosen;
  }

  #readSurroundings(): Surroundings {
    const panel = [...this.#users.values()].find((user) => user.panel?.isConnected)?.panel;
    const surroundings = this.#surroundings ?? readSurroundings(this.#document, panel);
    // Measured once, as soon as there is a root to measure in.
    if (panel) this.#surroundings = surroundings;
    return surroundings;
  }

  #active() {
    const levels = this.#users.size ? this.#effective() : {};
    return this.adjustments.flatMap((adjustment) => {
      const level = levels[adjustment.name];
      return level === undefined ? [] : [{ adjustment, level }];
    });
  }

  #apply(): void {
    const active = this.#active();
    this.#behaviours.follow(active);
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
    const { unreached } = this.#sheets;
    this.#sheets.refresh(this.#active());
    this.#watch?.follow(this.#sheets.roots);
    this.#behaviours.refresh();
    if (unreached !== this.#sheets.unreached) this.#users.forEach(({ changed }) => changed());
  }
}
