import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Adjustment } from './adjustment.js';
import { DEVICE } from './from-device.js';
import type { LaterParts } from './later-parts.js';
import { PageAdjustments } from './page-adjustments.js';
import { adjustments, type Choices } from './registry.js';
import {
  noSettings,
  readSettings,
  watchSettings,
  writeSettings,
  type DeviceSettings,
} from './settings-on-device.js';
import { systemWishes, watchSystemWishes, type SystemWishes } from './surroundings.js';

/** The element that a menu is. */
export type AdjustmentsHost = ReactiveControllerHost & Element;

/** What a menu gives to the adjustments of its page. */
export interface MenuServices {
  /** Whether settings are kept on this device; asked whenever it matters. */
  stores(): boolean;
  /** The menu's language (BCP 47). */
  language(): string;
  /** Shows, if need be, and returns the element to draw in. */
  layer(): HTMLElement | undefined;
  /** Loads what is not part of the module. */
  load(): Promise<LaterParts>;
}

/** Ties the adjustments of a page to a menu: keeps them up, stored, and the menu up to date. */
export class PageAdjustmentsController implements ReactiveController {
  readonly #host: AdjustmentsHost;
  readonly #services: MenuServices;
  #page: PageAdjustments | undefined;
  #settings = noSettings;
  #stopStorage: (() => void) | undefined;
  #stopWishes: (() => void) | undefined;
  #watching = false;

  constructor(host: AdjustmentsHost, services: MenuServices) {
    this.#host = host;
    this.#services = services;
    host.addController(this);
  }

  /** The adjustments of the page that the menu is on; undefined outside of a page. */
  get page(): PageAdjustments | undefined {
    return this.#page;
  }

  /** Every adjustment there is here. */
  get adjustments(): readonly Adjustment[] {
    return this.#page?.adjustments ?? adjustments;
  }

  /** What the visitor has chosen. */
  get choices(): Choices {
    return this.#page?.choices ?? {};
  }

  /** What else the visitor has set. */
  get settings(): DeviceSettings {
    return this.#settings;
  }

  /** What the visitor's device asks of every page; undefined outside of a page. */
  get wishes(): SystemWishes | undefined {
    const view = this.#page && this.#host.ownerDocument.defaultView;
    return view ? systemWishes(view) : undefined;
  }

  /** The level of an adjustment. */
  level(name: string): string {
    return this.#page?.level(name) ?? '';
  }

  /**
   * Changes the page and keeps the choices.
   *
   * @param act - Whether it changed something.
   * @returns The names of the adjustments whose level is another one now.
   */
  change(act: (page: PageAdjustments) => boolean): readonly string[] {
    const page = this.#page;
    if (!page) return [];
    const names = [DEVICE, ...page.adjustments.map(({ name }) => name)];
    const levelOf = (name: string) => (name === DEVICE ? page.choices[name] : page.level(name));
    const before = names.map(levelOf);
    if (!act(page)) return [];
    this.keep({});
    return names.filter((name, index) => levelOf(name) !== before[index]);
  }

  /** Keeps something else that the visitor has set. */
  keep(changes: Partial<DeviceSettings>): void {
    const view = this.#host.ownerDocument.defaultView;
    const stores = view && this.#services.stores();
    // Another menu, or another tab, may have kept something meanwhile.
    const kept = stores ? readSettings(view) : this.#settings;
    this.#settings = { ...kept, ...changes, choices: this.choices };
    if (stores) writeSettings(view, this.#settings);
    this.#host.requestUpdate();
  }

  /** Leaves the page as it was, and nothing on this device. */
  forget(): readonly string[] {
    const changed = this.change((page) => page.reset());
    this.#page?.forget();
    this.keep({ sets: {}, corner: undefined, small: undefined });
    return changed;
  }

  /** Whether to follow the device and other tabs even while nothing is adjusted. */
  watch(watching: boolean): void {
    this.#watching = watching;
    this.#follow();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    const { ownerDocument: document, shadowRoot } = this.#host;
    const page = PageAdjustments.of(document);
    this.#page = page;
    const view = document.defaultView;
    if (view && this.#services.stores()) {
      this.#settings = readSettings(view);
      if (!Object.keys(page.choices).length) page.follow(this.#settings.choices);
    }
    page.use(this.#changed, shadowRoot ?? undefined, this.#services);
    this.#changed();
  }

  hostDisconnected(): void {
    this.#page?.leave(this.#changed);
    this.#page = undefined;
    this.#watching = false;
    this.#follow();
  }

  readonly #changed = () => {
    this.#follow();
    this.#host.requestUpdate();
  };

  readonly #asked = () => {
    this.#page?.update();
  };

  #follow(): void {
    const view = this.#host.ownerDocument.defaultView;
    // Also while nothing is chosen: a visitor who comes back has perhaps chosen on the other page.
    const tabs = this.#page && this.#services.stores();
    const wishes = this.#watching || DEVICE in this.choices;
    if (!tabs) this.#stopStorage?.();
    if (!wishes) this.#stopWishes?.();
    this.#stopStorage = tabs && view ? (this.#stopStorage ?? this.#followTabs(view)) : undefined;
    this.#stopWishes =
      wishes && view ? (this.#stopWishes ?? watchSystemWishes(view, this.#asked)) : undefined;
  }

  #followTabs(view: Window): () => void {
    return watchSettings(view, (settings) => {
      this.#settings = settings;
      this.#page?.follow(settings.choices);
      this.#host.requestUpdate();
    });
  }
}
