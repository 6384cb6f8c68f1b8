import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { readChoices, watchChoices, writeChoices } from './choices-on-device.js';
import { PageAdjustments, type AdjustmentLimits } from './page-adjustments.js';
import type { Choices } from './registry.js';
import { systemWishes, watchSystemWishes, type SystemWishes } from './surroundings.js';

/** The element that a menu is. */
export type AdjustmentsHost = ReactiveControllerHost & Element;

/** Ties the adjustments of a page to a menu: keeps them up, stored, and the menu up to date. */
export class PageAdjustmentsController implements ReactiveController {
  readonly #host: AdjustmentsHost;
  readonly #stores: () => boolean;
  #adjustments: PageAdjustments | undefined;
  #stopStorage: (() => void) | undefined;
  #stopWishes: (() => void) | undefined;
  #watching = false;

  /**
   * @param host - The menu.
   * @param stores - Whether choices are kept on this device; asked whenever it matters.
   */
  constructor(host: AdjustmentsHost, stores: () => boolean) {
    this.#host = host;
    this.#stores = stores;
    host.addController(this);
  }

  /** What the visitor has chosen. */
  get choices(): Choices {
    return this.#adjustments?.choices ?? {};
  }

  /** What could not be adjusted. */
  get limits(): AdjustmentLimits {
    return this.#adjustments?.limits ?? { unreadableSheets: 0 };
  }

  /** What the visitor's device asks of every page; undefined outside of a page. */
  get wishes(): SystemWishes | undefined {
    const view = this.#adjustments && this.#host.ownerDocument.defaultView;
    return view ? systemWishes(view) : undefined;
  }

  /** The level of an adjustment. */
  level(name: string): string {
    return this.#adjustments?.level(name) ?? '';
  }

  /**
   * Sets an adjustment and keeps the choice.
   *
   * @returns Whether something changed.
   */
  choose(name: string, level: string): boolean {
    return this.#keep(this.#adjustments?.choose(name, level));
  }

  /**
   * Leaves the page as it was and forgets the choices.
   *
   * @returns Whether something had been changed.
   */
  reset(): boolean {
    return this.#keep(this.#adjustments?.reset());
  }

  /** Whether to follow the device and other tabs even while nothing is adjusted. */
  watch(watching: boolean): void {
    this.#watching = watching;
    this.#follow();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    const { ownerDocument: document, shadowRoot } = this.#host;
    const adjustments = PageAdjustments.of(document);
    this.#adjustments = adjustments;
    const view = document.defaultView;
    const undecided = !Object.keys(adjustments.choices).length;
    if (view && undecided && this.#stores()) adjustments.replace(readChoices(view));
    adjustments.use(this.#changed, shadowRoot ?? undefined);
    this.#changed();
  }

  hostDisconnected(): void {
    this.#adjustments?.leave(this.#changed);
    this.#adjustments = undefined;
    this.#watching = false;
    this.#follow();
  }

  readonly #changed = () => {
    this.#follow();
    this.#host.requestUpdate();
  };

  #keep(changed = false): boolean {
    const view = this.#host.ownerDocument.defaultView;
    if (changed && view && this.#stores()) writeChoices(view, this.choices);
    return changed;
  }

  #follow(): void {
    const view = this.#host.ownerDocument.defaultView;
    const adjusted = Object.keys(this.choices).length > 0;
    const tabs = this.#stores() && (this.#watching || adjusted);
    if (!tabs) this.#stopStorage?.();
    if (!this.#watching) this.#stopWishes?.();
    this.#stopStorage = tabs && view ? (this.#stopStorage ?? this.#followTabs(view)) : undefined;
    this.#stopWishes =
      this.#watching && view
        ? (this.#stopWishes ?? watchSystemWishes(view, this.#changed))
        : undefined;
  }

  #followTabs(view: Window): () => void {
    return watchChoices(view, (choices) => this.#adjustments?.replace(choices));
  }
}
