import type { LitElement, ReactiveController } from 'lit';

import {
  readAskedFields,
  readExtraQuestions,
  type AskedField,
} from '../../consultations/asked-fields.js';
import { findAnswerErrors, type AnswerError } from '../../consultations/consult-request-rules.js';
import type { ConsultAnswers } from '../../consultations/consult-request.js';
import { OwnKeys } from '../../embedding/own-keys.js';
import type { LanguageController } from '../../language/language-controller.js';
import type { Practice } from '../../practice/practice.js';

import { countCharacters, noCount, type CharacterCount } from './character-count.js';
import { ErrorTitle } from './error-title.js';
import { moveFocus } from './focus-moves.js';
import { fieldOf, noAnswers, readAnswers } from './form-answers.js';
import { FormDraft } from './form-draft.js';
import { fillIn, hasAnswers, isChanged, readRaw, rowsIn, type RawAnswers } from './form-filling.js';
import type { AnswersNotice } from './form-frame.js';
import { checkRecorders } from './form-setup.js';
import { FormSteps } from './form-steps.js';
import type { Words } from './form-words.js';
import { tellStarted, tellStep } from './practice-tele-consult-form.events.js';
import { practiceZone } from './practice-zone.js';
import { mostTimes } from './times-template.js';

/** What an entry knows of its surroundings. */
export interface EntrySurroundings {
  readonly form: () => HTMLFormElement | null;
  readonly practice: () => Practice;
  readonly language: LanguageController<Words>;
}

/** How a form is filled in: what is asked and answered, checked and kept meanwhile. */
export class FormEntry implements ReactiveController {
  /** What has been answered so far. */
  answers: ConsultAnswers = noAnswers;
  errors: readonly AnswerError[] = [];
  count: CharacterCount = noCount;
  /** How many days and times can be asked for. */
  times = 1;
  notice: AnswersNotice = '';
  /** Whether the visitor was asked if everything is to be cleared. */
  asksToClear = false;
  fields: readonly AskedField[] = [];
  faults: readonly string[] = [];
  readonly steps = new FormSteps();
  readonly draft = new FormDraft((raw) => this.#restore(raw));

  readonly #host: LitElement;
  readonly #around: EntrySurroundings;
  readonly #title = new ErrorTitle();
  #hasStarted = false;
  #hasTakenOver = false;
  /** The field of the page's own form in which somebody was. */
  #place = '';

  constructor(host: LitElement, around: EntrySurroundings) {
    this.#host = host;
    host.addController(this);
    new OwnKeys(host);
    this.#around = around;
  }

  hostConnected(): void {
    // A dialog around it may take the focus before the form is there.
    const { activeElement } = this.#host.ownerDocument;
    const focused = this.#host.contains(activeElement) ? activeElement?.getAttribute('name') : '';
    this.#place = focused ?? '';
  }

  hostUpdated(): void {
    const word = this.errors.length > 0 ? this.#around.language.words.error : '';
    this.#title.show(this.#host.ownerDocument, word);
  }

  hostDisconnected(): void {
    this.draft.rest();
    this.#title.show(this.#host.ownerDocument, '');
  }

  /** Follows what the site asks. */
  follow(fields: string, extras: unknown, inSteps: boolean): void {
    const asked = readAskedFields(fields, readExtraQuestions(extras));
    this.fields = asked.fields;
    this.faults = asked.faults;
    this.steps.follow(asked.fields, inSteps);
  }

  /** Whether anything is typed or chosen. */
  get hasAnswers(): boolean {
    const form = this.#around.form();
    return !!form && hasAnswers(readRaw(form));
  }

  /** Notices what a person has typed or chosen. */
  readonly noteInput = (): void => {
    if (!this.#hasStarted) this.#start();
    this.notice = '';
    this.#read();
    this.keep();
  };

  /** Keeps what is typed, in a moment. */
  keep(): void {
    const form = this.#around.form();
    if (form) this.draft.note(readRaw(form));
  }

  /**
   * Fills in what a site or an earlier visit knows; twice, as an answer may bring up another question.
   *
   * @param over Whether it takes the place of answers that are there.
   */
  async fillIn(raw: RawAnswers, over = false): Promise<void> {
    this.times = Math.min(mostTimes, Math.max(this.times, rowsIn(raw)));
    for (let round = 0; round < 2; round++) {
      const form = this.#around.form();
      if (form && fillIn(form, raw, over)) this.#read();
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    }
  }

  /**
   * Goes on with what a visitor has begun in the page's own form before the script came: the same
   * answers, and the same place. A consent has to be given again, to the words that stand here.
   */
  takeOver(plain: HTMLFormElement | null): void {
    if (this.#hasTakenOver || !this.#around.form()) return;
    this.#hasTakenOver = true;
    if (!plain || !isChanged(plain)) return;
    const place = this.#place;
    void this.fillIn(readRaw(plain), true).then(() => {
      plain.reset();
      this.noteInput();
      // By then a dialog around it is open.
      if (place) requestAnimationFrame(() => this.goTo(place));
    });
  }

  /** Offers one more day and time, and goes there. */
  readonly addTime = (): void => {
    this.times = Math.min(mostTimes, this.times + 1);
    this.#focusLater(`date-${String(this.times - 1)}`);
  };

  /**
   * Checks what the visitor wants to send, or to leave behind on the way to the next step.
   *
   * @returns Whether all of it can be sent.
   */
  check(): boolean {
    this.#read();
    const { steps, fields, answers } = this;
    this.errors = findAnswerErrors(answers, fields, steps.isLast ? undefined : steps.topic);
    return this.errors.length === 0;
  }

  /** Goes to the next step. */
  next(): void {
    this.steps.next();
    this.#tellStep();
  }

  /** Goes back one step; nothing is checked, nothing is lost. */
  readonly back = (): void => {
    this.errors = [];
    this.steps.back();
    this.#tellStep();
  };

  /** Goes to a control, in another step too. */
  readonly goTo = (control: string): void => {
    const field = fieldOf(control);
    const topic = this.fields.find(({ name }) => name === field)?.topic;
    if (!topic || (this.steps.topic ?? topic) === topic) return moveFocus(this.#host, control);
    this.steps.goTo(topic);
    this.#focusLater(control);
  };

  /** Asks whether everything is to be cleared, or no more. */
  askToClear(asks: boolean): void {
    this.asksToClear = asks;
    this.#focusLater('clear');
  }

  /** Empties the form: after sending, or because the visitor wants it. */
  empty(): void {
    this.#around.form()?.reset();
    this.answers = noAnswers;
    this.errors = [];
    this.count = noCount;
    this.times = 1;
    this.#hasStarted = false;
    this.asksToClear = false;
    this.steps.restart();
    void this.draft.discard();
    this.#host.requestUpdate();
  }

  #start(): void {
    this.#hasStarted = true;
    tellStarted(this.#host);
    checkRecorders(this.#host);
  }

  #read(): void {
    const form = this.#around.form();
    if (!form) return;
    const { practice, language } = this.#around;
    const { words, locale } = language;
    this.answers = readAnswers(form, this.fields, practiceZone(practice(), locale).offsetAt);
    this.count = countCharacters(this.answers.reason.length, this.count, words, locale);
    this.#host.requestUpdate();
  }

  #restore(raw: RawAnswers): void {
    // Who has begun anew meanwhile knows better.
    if (this.#hasStarted) return;
    this.notice = 'restored';
    void this.fillIn(raw, true);
  }

  #tellStep(): void {
    const { topic, step } = this.steps;
    if (!topic) return;
    tellStep(this.#host, step, topic);
    this.#focusLater(`topic-${topic}`);
  }

  /** Moves the focus to what the next rendering brings. */
  #focusLater(id: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => moveFocus(this.#host, id));
  }
}
