import { safeUrl } from '../../../embedding/safe-url.js';
import type { Stage } from '../../../page-adjustments/adjustment.js';
import type { Choices } from '../../../page-adjustments/registry.js';
import type { ToolStage } from '../../../page-tools/page-tool.js';
import type { MenuState } from '../menu-state.js';

import { changeWords } from './adjustment-words.js';
import { moreWords } from './more-words.messages.js';
import { describeChanges } from './panel-sections.js';

/** What a tool is given: looked up when it is asked for, as choices change while a view is open. */
export class MenuToolStage implements ToolStage {
  readonly #stage: Stage;
  readonly #state: MenuState;

  constructor(stage: Stage, state: MenuState) {
    this.#stage = stage;
    this.#state = state;
  }

  get document(): Document {
    return this.#stage.document;
  }

  get layer(): HTMLElement {
    return this.#stage.layer;
  }

  get language(): string {
    return this.#stage.language;
  }

  get glossary(): Readonly<Record<string, string>> {
    return this.#state.menu.glossary;
  }

  get reportEndpoint(): string {
    const { menu } = this.#state;
    return safeUrl(menu, 'feedback-endpoint', menu.feedbackEndpoint);
  }

  get choices(): Choices {
    return this.#state.page.choices;
  }

  get sets(): Readonly<Record<string, Choices>> {
    return this.#state.controller.settings.sets;
  }

  readonly isOurs = (node: Node): boolean => this.#stage.isOurs(node);

  readonly announce = (words: string): void => this.#state.actions.announce(words);

  readonly leavePanel = (): void => this.#state.leave();

  readonly choose = (name: string, level: string): boolean =>
    this.#state.actions.change(
      (page) => page.choose(name, level),
      (names) => describeChanges(this.#state, names),
    );

  readonly replace = (choices: unknown): boolean =>
    this.#state.actions.change(
      (page) => page.replace(choices),
      (names) => describeChanges(this.#state, names),
    );

  readonly keepSet = (name: string, choices: Choices | undefined): void => {
    const others = Object.entries(this.sets).filter(([each]) => each !== name);
    const sets = choices ? [...others, [name, choices] as const] : others;
    this.#state.controller.keep({ sets: Object.fromEntries(sets) });
  };

  readonly describe = (name: string, level: string): string => {
    const { page, language } = this.#state;
    const found = page.adjustments.find((each) => each.name === name);
    if (!found) return `${name}: ${level}`;
    return changeWords(found, level, moreWords[language.language], language.locale);
  };
}
