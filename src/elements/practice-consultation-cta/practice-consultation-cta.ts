import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { warn } from '../../embedding/developer-warnings.js';
import { LanguageController } from '../../language/language-controller.js';
import { nameInEvents, requestCall } from '../../practice/call-requests.js';
import { phoneLinkTemplate } from '../../practice/phone-link-template.js';
import { PracticeConsumer } from '../../practice/practice-consumer.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';

import { PracticeConsultEvent } from './practice-consultation-cta.events.js';
import { messages } from './practice-consultation-cta.messages.js';
import { styles } from './practice-consultation-cta.styles.js';

/**
 * Invites a visitor to ask for a consultation, by a form or by phone. The words and links that the
 * page puts inside it are readable and work before the script and without it.
 *
 * @summary Consultation call to action with a phone line
 * @tag practice-consultation-cta
 * @slot - The invitation: a heading, a sentence.
 * @slot action - A link of the page that starts a consultation; without one the element has a button.
 * @slot phone - The phone line: a phone link, or a whole sentence with one in it.
 * @slot form - A form, opened in a dialog by the action.
 * @slot disclosure - The legal line, read with the action.
 * @fires {PracticeConsultEvent} practice-consult - The visitor asked for a consultation. Cancelable.
 * @fires {PracticeCallEvent} practice-call - The visitor is about to call by the element's own link. Cancelable.
 * @csspart invitation - The box around everything.
 * @csspart action - The button or link that starts a consultation.
 * @csspart phone - The phone line.
 * @csspart dialog - The dialog that holds the form.
 * @cssprop [--practice-color-accent=#0b5cad] - Background of the action.
 */
export class PracticeConsultationCta extends LitElement {
  static override readonly styles = [base, action, styles];

  /** Words of the action; 'Schedule a consultation' in the page's language where empty. */
  @property() label = '';

  /** Where the action leads when no form is slotted. */
  @property() href = '';

  /** Where on the page the invitation stands, told in events: `article-footer`. */
  @property() placement = '';

  @query('dialog') private readonly _dialog!: HTMLDialogElement;

  @query('#title') private readonly _title!: HTMLElement;

  readonly #practice = new PracticeConsumer(this);
  readonly #language = new LanguageController(this, messages);

  /** Opens the slotted form in a dialog; without a form nothing happens. */
  open(): void {
    if (!this.hasUpdated || !this.isConnected || !this.#slotted('form')) return;
    if (this._dialog.open) return;
    this._dialog.showModal();
    // What opened is read first; Firefox would start at the close button.
    this._title.focus();
  }

  /** Closes the dialog; what was typed into the form stays. */
  close(): void {
    if (this.hasUpdated) this._dialog.close();
  }

  protected override updated(): void {
    const leadsSomewhere = this.href || this.#slotted('form') || this.#slotted('action');
    // While the page is being parsed, what is missing may still come.
    if (leadsSomewhere || this.ownerDocument.readyState === 'loading') return;
    warn(this, 'the action leads nowhere, so it is not shown. Slot a form or add href="…".');
  }

  protected override render(): TemplateResult {
    const { words, language } = this.#language;
    return html`
      <div class="invitation" part="invitation" lang=${language}>
        <slot></slot>
        <slot name="action" @click=${this.#consult} @slotchange=${this.#refresh}>
          ${this.#renderAction(this.label || words.action)}
        </slot>
        ${this.#renderPhone()}
        <slot name="disclosure"></slot>
      </div>
      <dialog class="dialog" part="dialog" aria-labelledby="title" lang=${language}>
        <div class="bar">
          <p class="title" id="title" tabindex="-1">${this.#actionWords()}</p>
          <button class="action quiet" type="button" @click=${this.close}>${words.close}</button>
        </div>
        <div class="content"><slot name="form" @slotchange=${this.#refresh}></slot></div>
      </dialog>
    `;
  }

  #renderAction(words: string): TemplateResult | typeof nothing {
    if (this.#slotted('form')) {
      return html`<button class="action" part="action" type="button">${words}</button>`;
    }
    if (!this.href) return nothing;
    return html`<a class="action" part="action" href=${this.href}>${words}</a>`;
  }

  #renderPhone(): TemplateResult {
    const given = this.#slotted('phone');
    const own = phoneLinkTemplate(this.#practice.value.telephone, this.#call);
    // The slot is always there: what the page adds later is noticed by it.
    const slot = html`<slot name="phone" @slotchange=${this.#refresh}>${own}</slot>`;
    if (!given && !own) return slot;
    // A page that wrote the whole sentence keeps it.
    const written = given && !given.matches('a, practice-phone-link');
    if (written) return html`<div class="phone" part="phone">${slot}</div>`;
    return html`<p class="phone" part="phone">${this.#language.words.phone(slot)}</p>`;
  }

  #slotted(slot: string): Element | null {
    return this.querySelector(`:scope > [slot='${slot}']`);
  }

  #actionWords(): string {
    const words = this.#slotted('action')?.textContent.trim();
    return words || this.label || this.#language.words.action;
  }

  #refresh(): void {
    this.requestUpdate();
  }

  #consult(click: MouseEvent): void {
    const request = new PracticeConsultEvent(nameInEvents(this.#practice.value), this.placement);
    if (!this.dispatchEvent(request)) return click.preventDefault();
    const elsewhere = click.ctrlKey || click.metaKey || click.shiftKey || click.altKey;
    if (elsewhere || !this.#slotted('form')) return;
    click.preventDefault();
    this.open();
  }

  readonly #call = (click: Event): void => {
    requestCall(this, this.#practice.value, this.placement, click);
  };
}
