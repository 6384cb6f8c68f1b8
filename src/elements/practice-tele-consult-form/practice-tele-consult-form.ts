import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { findAnswerErrors, type AnswerError } from '../../consultations/consult-request-rules.js';
import { toConsultRequest, type ConsultAnswers } from '../../consultations/consult-request.js';
import { DeliveryController } from '../../consultations/delivery-controller.js';
import type { DeliveryState } from '../../consultations/delivery.js';
import { resolveEndpoint } from '../../consultations/endpoint.js';
import { warn } from '../../embedding/developer-warnings.js';
import { LanguageController } from '../../language/language-controller.js';
import { requestCall } from '../../practice/call-requests.js';
import { phoneLinkTemplate } from '../../practice/phone-link-template.js';
import { PracticeConsumer } from '../../practice/practice-consumer.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';

import { countCharacters, noCount } from './character-count.js';
import { isRetried, renderReceipt, renderStatus } from './delivery-status.js';
import { bringFocus, moveFocus } from './focus-moves.js';
import { readAnswers, type FieldName } from './form-answers.js';
import { describeErrors, renderErrorSummary, type ShownError } from './form-errors.js';
import { KeptRequest } from './kept-request.js';
import { tellFailed, tellSent } from './practice-tele-consult-form.events.js';
import { messages } from './practice-tele-consult-form.messages.js';
import { styles } from './practice-tele-consult-form.styles.js';
import { gatherCircumstances, type SendingMoment } from './request-circumstances.js';
import { renderFields } from './request-fields.js';

/**
 * Asks for what a practice needs to call a patient back and delivers it. It says 'sent' only when
 * the server has confirmed; until then it keeps the request, encrypted on the visitor's device, tries
 * again, on the next visit too, and shows the phone line.
 *
 * @summary Request form for a tele-consultation
 * @tag practice-tele-consult-form
 * @slot heading - The form's heading; 'Request a tele-consultation' in the page's language otherwise.
 * @fires {PracticeConsultSentEvent} practice-consult-sent - The practice has received the request.
 * @fires {PracticeConsultFailedEvent} practice-consult-failed - The server will not take the request.
 * @fires {PracticeCallEvent} practice-call - The visitor is about to call by the element's own link. Cancelable.
 * @csspart emergency - The line with the emergency number, there in every state.
 * @csspart form - The form.
 * @csspart field - A field with its label, hint and error.
 * @csspart input - A text field or list.
 * @csspart error - The words of an error at its field.
 * @csspart summary - The list of what is wrong.
 * @csspart status - What happens to the request.
 * @csspart earlier - What has become of a request that an earlier visit has left.
 * @csspart submit - The button that sends.
 * @csspart call - The practice's phone line.
 * @csspart receipt - The confirmation.
 * @cssprop [--practice-color-accent=#0b5cad] - Background of the button that sends.
 */
export class PracticeTeleConsultForm extends LitElement {
  static override readonly styles = [base, action, styles];

  /** Where requests are posted; the practice's `consultEndpoint` where this is empty. */
  @property() endpoint = '';

  /** Address of the practice's privacy notice, linked at the consent. */
  @property({ attribute: 'privacy-href' }) privacyHref = '';

  /** Others use this device too: nothing is kept on it, so a request waits only as long as the page is open. */
  @property({ type: Boolean, attribute: 'shared-computer' }) sharedComputer = false;

  @state() private _errors: readonly AnswerError[] = [];
  @state() private _preferred = '';
  @state() private _count = noCount;

  @query('form') private readonly _form!: HTMLFormElement | null;

  readonly #practice = new PracticeConsumer(this);
  readonly #language = new LanguageController(this, messages);
  readonly #delivery = new DeliveryController(this, (state) => this.#follow(state));
  readonly #kept = new KeptRequest(this, (reference) => tellSent(this, reference));
  #secondsAtStart = 0;
  #shownAt: number | undefined;
  #preparing = false;
  #lastSent: string | undefined;
  #focusNext: 'summary' | 'receipt' | undefined;

  /** Moves the focus to the first field. */
  override focus(options?: FocusOptions): void {
    this._form?.querySelector('input')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  // While the element is on its way to another place it knows no practice; what was typed must
  // outlast that.
  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  protected override updated(): void {
    this.#shownAt ??= performance.now();
    this.#kept.follow(this.#endpoint(), this.sharedComputer);
    if (!this.#endpoint()) {
      warn(this, 'no valid endpoint is known, so requests can’t be sent. Add endpoint="…".');
    } else if (!this.privacyHref) {
      warn(this, 'privacy-href is missing, so the consent links to no privacy notice.');
    }
    if (this.#focusNext) bringFocus(this, this.#focusNext);
    this.#focusNext = undefined;
  }

  protected override render(): TemplateResult {
    const { words, language, locale } = this.#language;
    const { state } = this.#delivery;
    return html`<div class="sheet" lang=${language}>
      <div class="emergency" part="emergency">
        <p>${words.emergency(html`<a href="tel:911">911</a>`)}</p>
        <p>${words.notMonitored}</p>
      </div>
      ${this.#kept.render(words, locale)}
      ${
        state?.phase === 'sent'
          ? renderReceipt(state, words, locale, this.#practice.value.timeZone)
          : this.#renderForm()
      }
    </div>`;
  }

  #renderForm(): TemplateResult {
    const { words, locale } = this.#language;
    const errors = describeErrors(this._errors, words, locale);
    const offered = this.#endpoint() !== '';
    return html`
      <slot name="heading"><h2 class="title">${words.heading}</h2></slot>
      <p class="status" part="status" ?hidden=${offered}>${words.unavailable}</p>
      ${renderErrorSummary(errors, words, this.#followError)}
      <form class="form" part="form" novalidate ?hidden=${!offered} @submit=${this.#submit}>
        <div class="fields" ?inert=${this.#isUnderWay()} @input=${this.#notice}>
          ${this.#renderFields(errors)}
        </div>
        ${this.#renderFoot()}
      </form>
      ${this.#renderPhoneLine()}
    `;
  }

  /** The way out that always works, where the number is known. */
  #renderPhoneLine(): TemplateResult | undefined {
    const link = phoneLinkTemplate(this.#practice.value.telephone, this.#call);
    return link && html`<p class="call" part="call">${this.#language.words.call(link)}</p>`;
  }

  #renderFields(errors: readonly ShownError[]): TemplateResult {
    return renderFields({
      words: this.#language.words,
      errorAt: (field) => errors.find((error) => error.field === field)?.text,
      preferred: this._preferred,
      practice: this.#practice.value.name ?? '',
      privacyHref: this.privacyHref,
      count: this._count,
    });
  }

  #renderFoot(): TemplateResult {
    const { words, locale } = this.#language;
    const { state, secondsLeft } = this.#delivery;
    const secondsAtStart = this.#secondsAtStart;
    const change = this.#change;
    return html`<div class="foot">
      <button class="action" part="submit" type="submit" id="submit">
        ${isRetried(state) ? words.tryNow : words.send}
      </button>
      ${renderStatus({ words, locale, state, secondsLeft, secondsAtStart, change })}
    </div>`;
  }

  /** The address to post to; empty where there is none that a request could go to. */
  #endpoint(): string {
    const written = this.endpoint || this.#practice.value.consultEndpoint;
    return resolveEndpoint(written ?? '', this.ownerDocument.baseURI);
  }

  #isUnderWay(): boolean {
    const phase = this.#delivery.state?.phase;
    return this.#preparing || phase === 'sending' || phase === 'waiting';
  }

  readonly #followError = (click: Event, field: FieldName): void => {
    // A fragment does not reach into a shadow root.
    click.preventDefault();
    moveFocus(this, field);
  };

  #notice(input: Event): void {
    const field = input.target as HTMLInputElement | HTMLTextAreaElement;
    const { words, locale } = this.#language;
    if (field.name === 'preferred') this._preferred = field.value;
    if (field.name === 'reason') {
      this._count = countCharacters(field.value.length, this._count, words, locale);
    }
  }

  #submit(submit: SubmitEvent): void {
    submit.preventDefault();
    if (this.#delivery.state?.phase === 'waiting') return this.#delivery.tryNow();
    if (this.#isUnderWay() || !this._form) return;
    const answers = readAnswers(this._form);
    this._errors = findAnswerErrors(answers);
    if (this._errors.length === 0) return void this.#send(answers);
    this.#delivery.cancel();
    this.#focusNext = 'summary';
  }

  async #send(answers: ConsultAnswers): Promise<void> {
    // The fields become inert, and a focus inside them would be lost.
    moveFocus(this, 'submit');
    const endpoint = this.#endpoint();
    const sent = JSON.stringify([endpoint, answers]);
    // An odd answer may come from a server that has stored the request: the same key keeps the
    // second try from doubling it.
    if (this.#delivery.state?.phase === 'failed' && sent === this.#lastSent) {
      return this.#delivery.tryNow();
    }
    this.#lastSent = sent;
    this.#preparing = true;
    const circumstances = await gatherCircumstances(this.#sendingMoment());
    this.#preparing = false;
    const { sharedComputer } = this;
    const options = { endpoint, language: this.#language.locale, sharedComputer };
    this.#delivery.send(toConsultRequest(answers, circumstances), options);
  }

  #sendingMoment(): SendingMoment {
    const consent = this.renderRoot.querySelector('#consent-text')?.textContent ?? '';
    return {
      practice: this.#practice.value,
      locale: this.#language.locale,
      consentText: consent.trim(),
      elapsedMs: performance.now() - (this.#shownAt ?? 0),
    };
  }

  #follow(state: DeliveryState): void {
    if (state.phase === 'waiting') this.#secondsAtStart = this.#delivery.secondsLeft;
    if (state.phase === 'refused') {
      this._errors = state.errors;
      this.#focusNext = 'summary';
    }
    if (state.phase === 'sent') this.#confirm(state.reference);
    if (state.phase === 'failed') tellFailed(this, state.status);
  }

  #confirm(reference: string): void {
    this._form?.reset();
    this.#lastSent = undefined;
    this.#focusNext = 'receipt';
    tellSent(this, reference);
  }

  readonly #change = (): void => {
    moveFocus(this, 'submit');
    this.#delivery.cancel();
  };

  readonly #call = (click: Event): void => {
    requestCall(this, this.#practice.value, '', click);
  };
}
