import type { ReactiveControllerHost } from 'lit';

import { OwnKeys } from '../../embedding/own-keys.js';
import type { LanguageController } from '../../language/language-controller.js';
import { DEVICE } from '../../page-adjustments/from-device.js';
import type { PageAdjustmentsController } from '../../page-adjustments/page-adjustments-controller.js';
import type { PageAdjustments } from '../../page-adjustments/page-adjustments.js';

import { PracticeAdjustmentChangedEvent } from './practice-accessibility-menu.events.js';
import type { MenuWords } from './practice-accessibility-menu.messages.js';

/** What a visitor does in the panel: each act is said once and reported to the site. */
export class MenuActions {
  readonly #menu: ReactiveControllerHost & HTMLElement;
  readonly #page: PageAdjustmentsController;
  readonly #language: LanguageController<MenuWords>;
  #message = '';

  constructor(
    menu: ReactiveControllerHost & HTMLElement,
    page: PageAdjustmentsController,
    language: LanguageController<MenuWords>,
  ) {
    this.#menu = menu;
    this.#page = page;
    this.#language = language;
    new OwnKeys(menu);
  }

  /** What a screen reader is to say. */
  get message(): string {
    return this.#message;
  }

  readonly announce = (words: string): void => {
    this.#message = words;
    this.#menu.requestUpdate();
  };

  /**
   * Changes the page.
   *
   * @param act - Whether it changed something.
   * @param say - What the visitor hears, by the names of what is different now.
   */
  readonly change = (
    act: (page: PageAdjustments) => boolean,
    say: string | ((names: readonly string[]) => string),
  ): boolean => {
    const changed = this.#page.change(act);
    this.#report(changed);
    if (changed.length) this.announce(typeof say === 'string' ? say : say(changed));
    return changed.length > 0;
  };

  /** Leaves the page as it was. */
  readonly reset = (): void => {
    this.change((page) => page.reset(), this.#language.words.wasReset);
  };

  /** Leaves the page as it was, and nothing on this device. */
  readonly forget = (said: string): void => {
    this.#report(this.#page.forget());
    this.announce(said);
  };

  #report(names: readonly string[]): void {
    names.forEach((name) => {
      const level = name === DEVICE ? this.#page.choices[DEVICE] : this.#page.level(name);
      const changed = new PracticeAdjustmentChangedEvent(name, level ?? 'default');
      this.#menu.dispatchEvent(changed);
    });
  }
}
