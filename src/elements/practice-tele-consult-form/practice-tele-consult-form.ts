import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import type { ExtraQuestion } from '../../consultations/asked-fields.js';
import type { DeliveryState } from '../../consultations/delivery.js';
import { hideFromRecorders } from '../../consultations/session-recorders.js';
import { oneOf } from '../../embedding/developer-warnings.js';
import { servedState } from '../../embedding/served.js';
import { LanguageController } from '../../language/language-controller.js';
import { requestCall } from '../../practice/call-requests.js';
import { HoursController } from '../../practice/hours-controller.js';
import { phoneLinkTemplate } from '../../practice/phone-link-template.js';
import { PracticeConsumer } from '../../practice/practice-consumer.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';

import { bringFocus, moveFocus } from './focus-moves.js';
import { FormEntry } from './form-entry.js';
import { describeErrors, renderErrorSummary } from './form-errors.js';
import { fieldStyles } from './form-fields.styles.js';
import { languageInAddress, type RawAnswers } from './form-filling.js';
import { renderFoot } from './form-foot.js';
import { renderEmergency, renderNotice, renderUnscripted } from './form-frame.js';
import { checkFields, checkSetup, endpointOf, fallbackForm, placementOf } from './form-setup.js';
import { renderProgress, renderTopics } from './form-topics.js';
import type { FormView } from './form-view.js';
import { jsonAttribute } from './json-attribute.js';
import { KeptRequest } from './kept-request.js';
import { tellFailed, tellSent } from './practice-tele-consult-form.events.js';
import { messages } from './practice-tele-consult-form.messages.js';
import { styles } from './practice-tele-consult-form.styles.js';
import { renderReceipt } from './receipt-template.js';
import { RequestSending } from './request-sending.js';

export type * from './practice-tele-consult-form.events.js';

/**
 * Asks for what a practice needs to call a patient back and delivers it. It says 'sent' only when
 * the server has confirmed; until then it keeps the request, encrypted on the visitor's device, tries
 * again, on the next visit too, and shows the phone line. What is being typed is kept for half an
 * hour in the same way.
 *
 * @summary Request form for a tele-consultation
 * @tag practice-tele-consult-form
 * @slot heading - The form's heading; 'Request a tele-consultation' in the page's language otherwise.
 * @slot red-flags - Signs that can't wait, in the practice's own words, beside the emergency number in every state.
 * @slot fallback - A `<form method="post">` for visitors without the script. Its `action` is the endpoint where no other is known.
 * @fires {PracticeConsultStartedEvent} practice-consult-started - The visitor has begun to fill in the form.
 * @fires {PracticeConsultStepEvent} practice-consult-step - The visitor has come to another step.
 * @fires {PracticeConsultEvent} practice-consult - The visitor is about to send; a listener may add `extra`. Cancelable.
 * @fires {PracticeConsultSentEvent} practice-consult-sent - The practice has received the request.
 * @fires {PracticeConsultFailedEvent} practice-consult-failed - The server will not take the request.
 * @fires {PracticeCallEvent} practice-call - The visitor is about to call by the element's own link. Cancelable.
 * @csspart emergency - The lines with the emergency number, there in every state.
 * @csspart progress - How far the visitor is, in steps.
 * @csspart form - The form.
 * @csspart field - A field with its label, hint and error.
 * @csspart input - A text field or list.
 * @csspart licensure - The words for who will be where the practice is not licensed.
 * @csspart error - The words of an error at its field.
 * @csspart summary - The list of what is wrong.
 * @csspart review - The answers to check before sending, in steps.
 * @csspart status - What happens to the request.
 * @csspart earlier - What has become of a request that an earlier visit has left.
 * @csspart submit - The button that sends, or goes on to the next step.
 * @csspart call - The practice's phone line.
 * @csspart receipt - The confirmation.
 * @cssprop [--practice-color-accent=#0b5cad] - Background of the button that sends.
 */
export class PracticeTeleConsultForm extends LitElement {
  static override readonly styles = [base, action, fieldStyles, styles];

  /** Where requests are posted; the practice's `consultEndpoint` where this is empty. */
  @property() endpoint = '';

  /**
   * What is asked, in which order, with a `*` after what is required: `requester name contact best-times
   * voicemail language interpreter state visit-type times reason heard-from sms`, and names of own questions.
   */
  @property() fields = '';

  /**
   * All on one `page`, or in `steps`, with a review before sending.
   * @type {'page' | 'steps'}
   */
  @property() mode = 'page';

  /** Address of the practice's privacy notice, linked at the consent. */
  @property({ attribute: 'privacy-href' }) privacyHref = '';

  /** The site's own words for the consent to text messages, with the practice's name in them. */
  @property({ attribute: 'sms-text' }) smsText = '';

  /** Shows the crisis line, 988, beside the emergency number. */
  @property({ type: Boolean, attribute: 'crisis-line' }) crisisLine = false;

  /** Others use this device too: nothing is kept on it, so a request waits only as long as the page is open. */
  @property({ type: Boolean, attribute: 'shared-computer' }) sharedComputer = false;

  /** Where on the page the form stands, told in events and to the practice; its invitation's where empty. */
  @property() placement = '';

  /** The practice's own questions, as data or as JSON. Their answers are the request's `extra`. */
  @property({ attribute: 'extra-fields', converter: jsonAttribute })
  extraFields: readonly ExtraQuestion[] = [];

  /** Answers to begin with, by the names of the form's controls: `{"state": "FL"}`. No consent is among them. */
  @property({ converter: jsonAttribute }) prefill: RawAnswers = {};

  @query('form') private readonly _form!: HTMLFormElement | null;

  readonly #practice = new PracticeConsumer(this);
  readonly #hours = new HoursController(this, () => this.#practice.value);
  readonly #language = new LanguageController(this, messages);
  readonly #sending = new RequestSending(this, (state) => this.#follow(state));
  readonly #kept = new KeptRequest(this, (reference) => tellSent(this, reference));
  readonly #entry = new FormEntry(this, {
    form: () => this._form,
    practice: () => this.#practice.value,
    language: this.#language,
  });
  #focusNext = '';

  /** Moves the focus to the first field. */
  override focus(options?: FocusOptions): void {
    this._form?.querySelector('input')?.focus(options);
  }

  protected override firstUpdated(): void {
    hideFromRecorders(this.renderRoot.querySelector('.sheet'));
    checkFields(this, this.#entry);
  }

  // While the element is on its way to another place it knows no practice; what was typed must
  // outlast that.
  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  protected override willUpdate(): void {
    const mode = oneOf(this, 'mode', this.mode, ['page', 'steps']);
    this.#entry.follow(this.fields, this.extraFields, mode === 'steps');
  }

  protected override updated(changed: PropertyValues<this>): void {
    const endpoint = this.#endpoint();
    const { id = '', name: practice = '' } = this.#practice.value;
    const { privacyHref, smsText, sharedComputer } = this;
    checkSetup(this, { endpoint, privacyHref, smsText, practice });
    this.#kept.follow(endpoint, sharedComputer);
    this.#entry.draft.follow(endpoint, id, sharedComputer);
    const raw = { ...languageInAddress(), ...this.prefill };
    const isAsked = changed.has('prefill') || changed.has('fields') || changed.has('extraFields');
    if (isAsked && Object.keys(raw).length > 0) void this.#entry.fillIn(raw);
    if (endpoint) this.#entry.takeOver(fallbackForm(this));
    if (this.#focusNext) bringFocus(this, this.#focusNext);
    this.#focusNext = '';
  }

  protected override render(): TemplateResult {
    const { words, language, locale } = this.#language;
    const isSent = this.#sending.state?.phase === 'sent';
    return html`<div class="sheet" lang=${language}>
      ${renderEmergency(words, this.crisisLine)} ${this.#kept.render(words, locale)}
      ${servedState(this) ? renderUnscripted(words) : isSent ? this.#renderReceipt() : this.#renderForm()}
      ${this.#renderPhoneLine()}
    </div>`;
  }

  #renderReceipt(): unknown {
    const { words, locale, language } = this.#language;
    const { state, requested } = this.#sending;
    const { name: practice = '', timeZone } = this.#practice.value;
    if (state?.phase !== 'sent') return nothing;
    const hours = this.#hours.say({ language, locale });
    return renderReceipt({ ...state, words, locale, practice, timeZone, hours, requested });
  }

  #renderForm(): TemplateResult {
    const { words, locale } = this.#language;
    const { errors, notice, steps, goTo, noteInput } = this.#entry;
    const view = this.#view();
    const shown = describeErrors(errors, view);
    const errorAt = (control: string) => shown.find((error) => error.control === control)?.text;
    const isOffered = this.#endpoint() !== '';
    const fallback = html`<p class="status" part="status">${words.unavailable}</p>
      <slot name="fallback"></slot>`;
    return html`
      <slot name="heading"><h2 class="title">${words.heading}</h2></slot>
      ${isOffered ? nothing : fallback} ${renderNotice(words, notice)}
      ${renderProgress(words, locale, steps)} ${renderErrorSummary(shown, words, goTo)}
      <form
        class="form"
        part="form"
        method="dialog"
        novalidate
        ?hidden=${!isOffered}
        @submit=${this.#submit}
      >
        <div class="topics" ?inert=${this.#sending.isUnderWay} @input=${noteInput}>
          ${renderTopics({ ...view, errorAt }, steps, goTo)}
        </div>
        ${this.#renderFoot()}
      </form>
    `;
  }

  #renderFoot(): TemplateResult {
    const { words, locale } = this.#language;
    const given = { entry: this.#entry, sending: this.#sending };
    return renderFoot({ ...given, words, locale, clear: this.#clear, change: this.#change });
  }

  /** The way out that always works, where the number is known. */
  #renderPhoneLine(): TemplateResult | undefined {
    const link = phoneLinkTemplate(this.#practice.value.telephone, this.#call);
    return link && html`<p class="call" part="call">${this.#language.words.call(link)}</p>`;
  }

  #view(): Omit<FormView, 'errorAt'> {
    const { words, locale } = this.#language;
    const { fields, answers, count, times, addTime } = this.#entry;
    const practice = this.#practice.value;
    const smsText = this.smsText || words.sms(practice.name ?? '');
    return {
      ...{ words, locale, fields, answers, practice, smsText, count },
      privacyHref: this.privacyHref,
      sharedComputer: this.sharedComputer,
      times: { count: times, add: addTime },
    };
  }

  /** The address to post to; empty where there is none that a request could go to. */
  #endpoint(): string {
    return endpointOf(this, this.endpoint || this.#practice.value.consultEndpoint);
  }

  #submit(submit: SubmitEvent): void {
    submit.preventDefault();
    if (this.#sending.state?.phase === 'waiting') return this.#sending.tryNow();
    if (this.#sending.isUnderWay) return;
    if (!this.#entry.check()) {
      this.#sending.cancel();
      this.#focusNext = 'summary';
    } else if (this.#entry.steps.isLast) this.#send();
    else this.#entry.next();
  }

  #send(): void {
    const { sharedComputer } = this;
    const options = { endpoint: this.#endpoint(), language: this.#language.locale, sharedComputer };
    const where = { practice: this.#practice.value, placement: placementOf(this) };
    void this.#sending.send(this.#entry.answers, where, options);
  }

  #follow(state: DeliveryState): void {
    if (state.phase === 'refused') {
      this.#entry.errors = state.errors;
      this.#focusNext = 'summary';
    }
    if (state.phase === 'sent') this.#confirm(state.reference);
    if (state.phase === 'failed') tellFailed(this, state.status);
    // What the outbox keeps is not to come back as a draft as well.
    if (state.phase === 'waiting' && state.keptUntil) void this.#entry.draft.discard();
  }

  #confirm(reference: string): void {
    this.#entry.empty();
    this.#sending.forget();
    this.#focusNext = 'receipt';
    tellSent(this, reference);
  }

  readonly #clear = (): void => {
    this.#sending.cancel();
    this.#entry.empty();
    this.#entry.notice = 'cleared';
    this.#focusNext = 'notice';
  };

  readonly #change = (): void => {
    moveFocus(this, 'submit');
    this.#sending.cancel();
    this.#entry.keep();
  };

  readonly #call = (click: Event): void => {
    requestCall(this, this.#practice.value, placementOf(this), click);
  };
}
