import { html, nothing, type TemplateResult } from 'lit';

import { SlicesController } from '../../../embedding/slices-controller.js';
import { formatLocale, wordsLanguage } from '../../../language/language.js';
import type { Reader } from '../../../practice/opening-hours-text.js';
import type { PracticeCardView, PracticeStatus } from '../../../practice/practice-card-template.js';
import type { Practice } from '../../../practice/practice.js';
import type { DirectoryElement, DirectoryTools } from '../directory-parts.js';

import { KeptStatuses } from './kept-statuses.js';
import { levelOf, pageSizeOf } from './directory-settings.js';

/** From so many items on, the browser leaves out what is far from what is seen. */
const many = 60;
/** WebKit takes a list without bullets for no list: it has to be said. */
const list = 'list';

/** Draws the cards of a directory, and renders it again when one of its practices opens or closes. */
export class DirectoryCards {
  readonly #element: DirectoryElement;
  readonly #tools: DirectoryTools;
  readonly #slices: SlicesController;
  readonly #statuses: KeptStatuses;
  /** Until when what has been said of hours holds, in milliseconds since 1970. */
  #due = Infinity;

  constructor(element: DirectoryElement, tools: DirectoryTools) {
    this.#element = element;
    this.#tools = tools;
    this.#statuses = new KeptStatuses(tools);
    this.#slices = new SlicesController(element);
  }

  /** Begins a rendering. */
  begin(): void {
    this.#due = Infinity;
  }

  /** Ends a rendering. */
  end(): void {
    if (this.#due < Infinity && this.#element.isConnected) {
      this.#tools.tellAt(this.#tick, this.#due);
    } else this.stop();
  }

  stop(): void {
    this.#tools.tellNoMore(this.#tick);
  }

  /** Whether a practice is open; `undefined` where that can't be told. */
  readonly isOpen = (practice: Practice): boolean | undefined => {
    const found = this.#statusOf(practice);
    return found && found.status.state !== 'closed';
  };

  /**
   * Cards as items of a list; of one in which nothing has changed nothing is done.
   *
   * @param before How many there were when the visitor asked for more; 0 where nobody has.
   */
  render(practices: readonly Practice[], before: number, reader: Reader): TemplateResult {
    const { guard, repeat } = this.#tools;
    const element = this.#element;
    const count = practices.length;
    const size = Math.min(pageSizeOf(element), count);
    const shown = practices.slice(0, this.#slices.allow(count, before, size));
    const key = [reader.locale, element.headingLevel, element.label].join('\n');
    const item = (practice: Practice) => {
      const status = this.#statusOf(practice);
      const { state, changes, today } = status?.status ?? {};
      const card = () => this.#card(practice, status, reader);
      return html`<li class="item" lang=${practice.locale ?? nothing}>
        ${guard([practice, state, changes, today, key], card)}
      </li>`;
    };
    return html`<ul class="cards ${count >= many ? 'many' : ''}" role=${list} part="cards">
      ${repeat(shown, (practice) => practice, item)}
    </ul>`;
  }

  #card(practice: Practice, status: PracticeStatus | undefined, page: Reader): TemplateResult {
    const { requestCall, askToConsult, headingTemplate } = this.#tools;
    const { practiceCardMessages, practiceCardTemplate } = this.#tools;
    const element = this.#element;
    const reader = readerOf(practice, page);
    const level = levelOf(element, this.#tools);
    const view: PracticeCardView = {
      practice,
      status,
      reader,
      words: practiceCardMessages[reader.language],
      heading: (content) => headingTemplate(level, content),
      label: element.label,
      call: (click) => requestCall(element, practice, element.placement, click),
      consult: (click) => askToConsult(element, practice, element.placement, click),
    };
    return practiceCardTemplate(view);
  }

  #statusOf(practice: Practice): PracticeStatus | undefined {
    const found = this.#statuses.of(practice, Date.now());
    this.#due = Math.min(this.#due, found?.status.due ?? Infinity);
    return found;
  }

  readonly #tick = (): void => this.#element.requestUpdate();
}

/** A practice that says its own language has its card in it. */
function readerOf({ locale }: Practice, { language, locale: own }: Reader): Reader {
  if (!locale) return { language, locale: own };
  return { language: wordsLanguage(locale), locale: formatLocale(locale) };
}
