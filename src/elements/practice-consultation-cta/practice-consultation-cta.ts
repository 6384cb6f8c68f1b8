import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { headingTemplate } from '../../articles/heading-template.js';
import { askToConsult } from '../../consultations/consult-asking.js';
import { oneOf, warn } from '../../embedding/developer-warnings.js';
import { OwnKeys } from '../../embedding/own-keys.js';
import { filledBy, servedState } from '../../embedding/served.js';
import { safeUrl } from '../../embedding/safe-url.js';
import { LanguageController } from '../../language/language-controller.js';
import { requestCall } from '../../practice/call-requests.js';
import { ContactDataController } from '../../practice/contact-data-controller.js';
import { HoursController } from '../../practice/hours-controller.js';
import { phoneLinkTemplate } from '../../practice/phone-link-template.js';
import { PracticeConsumer } from '../../practice/practice-consumer.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';
import { panelBar } from '../../styles/panel-bar.styles.js';

import { closeTemplate, dialogTemplate } from './dialog-template.js';
import { noDisclosure, offersForFree } from './free-offer.js';
import { PhoneOrder } from './phone-order.js';
import { messages } from './practice-consultation-cta.messages.js';
import { styles } from './practice-consultation-cta.styles.js';
import { StickyBar } from './sticky-bar.js';

export type { PracticeConsultEvent } from '../../consultations/practice-consult-event.js';
export type { PracticeCallEvent } from '../../practice/practice-call-event.js';

const layouts = ['banner', 'card', 'inline', 'sticky'] as const;
const levels = ['2', '1', '3', '4', '5', '6'] as const;

/**
 * Invites a visitor to ask for a consultation, by a form or by phone. The words and links that the
 * page puts inside it are readable and work before the script and without it. Where the practice's
 * hours are known, the phone comes first while it is answered, and the form while it is not.
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
 * @csspart heading - The heading, where it comes from the attribute.
 * @csspart action - The button or link that starts a consultation.
 * @csspart phone - The phone line.
 * @csspart state - Whether the practice is open, under the phone line.
 * @csspart dialog - The dialog that holds the form.
 * @cssprop [--practice-color-accent=#0b5cad] - Background of the action.
 */
export class PracticeConsultationCta extends LitElement {
  static override readonly styles = [base, action, panelBar, styles];

  /** Words of the action; 'Schedule a consultation' in the page's language where empty. */
  @property() label = '';

  /** A heading, for pages that can't put one inside. */
  @property() heading = '';

  /**
   * The level of that heading, 1 to 6.
   * @type {'1' | '2' | '3' | '4' | '5' | '6'}
   */
  @property({ attribute: 'heading-level' }) headingLevel = '2';

  /** Where the action leads when no form is slotted. */
  @property() href = '';

  /** Id of a form elsewhere on the page, to which the action leads when none is slotted. */
  @property({ attribute: 'for' }) htmlFor = '';

  /** The legal line, read with the action; or use the slot. */
  @property() disclosure = '';

  /**
   * How it stands on the page: a centered `banner`, a `card`, a low `inline` row, or `sticky`, a bar
   * that stays in sight at the window's lower edge, up to its own place: put it last in the page.
   * @type {'banner' | 'card' | 'inline' | 'sticky'}
   */
  @property({ reflect: true }) layout = 'banner';

  /** Where on the page the invitation stands, told in events: `article-footer`. */
  @property() placement = '';

  @state() private _isDismissed = false;

  @query('dialog') private readonly _dialog!: HTMLDialogElement;

  @query('#title') private readonly _title!: HTMLElement;

  readonly #practice = new PracticeConsumer(this);
  readonly #language = new LanguageController(this, messages);
  readonly #hours = new HoursController(this, () => this.#practice.value);

  readonly #order = new PhoneOrder(this);
  #wasOpen = false;

  constructor() {
    super();
    new OwnKeys(this);
    new ContactDataController(this, () => this.#practice.value);
    new StickyBar(this, () => this.layout === 'sticky' && !this._isDismissed);
  }

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

  protected override willUpdate(): void {
    const form = this.hasUpdated || servedState(this) ? null : this.#slotted('form');
    const popover = this.shadowRoot?.querySelector(':popover-open');
    // What was opened before the script came, or was being filled in.
    this.#wasOpen ||= !!popover || !!form?.contains(this.ownerDocument.activeElement);
  }

  protected override updated(): void {
    if (this.#wasOpen) this.open();
    this.#wasOpen = false;
    // While the page is being parsed, what is missing may still come.
    if (this.ownerDocument.readyState === 'loading') return;
    const leadsSomewhere = ['form', 'action'].some((name) => this.#slotted(name));
    if (!leadsSomewhere && !this.href && !this.htmlFor) {
      warn(this, 'the action leads nowhere, so it is not shown. Slot a form or add href="…".');
    }
    const words = [...this.children].filter(({ slot }) => slot !== 'form' && slot !== 'phone');
    const offer = [this.heading, this.label, ...words.map(({ textContent }) => textContent)];
    if (!this.#hasDisclosure && offersForFree(offer.join(' '))) warn(this, noDisclosure);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this._isDismissed) return nothing;
    const { language, words } = this.#language;
    const layout = oneOf(this, 'layout', this.layout, layouts);
    this.#order.follow(this.#hours.status);
    const ways = [this.#renderActionSlot(), this.#renderPhone()];
    return html`
      <div class="invitation ${layout}" part="invitation" lang=${language}>
        <div class="words" ?hidden=${!this.heading && !this.#hasWords}>
          ${this.#renderHeading()}<slot @slotchange=${this.#refresh}></slot>
        </div>
        ${this.#order.isPhoneFirst ? ways.reverse() : ways}
        <div class="disclosure" id="disclosure" ?hidden=${!this.#hasDisclosure}>
          <slot name="disclosure" @slotchange=${this.#refresh}>${this.disclosure}</slot>
        </div>
        ${layout === 'sticky' ? closeTemplate(words, this.#dismiss) : nothing}
      </div>
      ${dialogTemplate({
        title: this.#actionWords(),
        ...{ language, words, unscripted: this.#unscripted },
        close: this.#close,
        refresh: this.#refresh,
      })}
    `;
  }

  /** What opens the dialog while there is no script; nothing once there is. */
  get #unscripted(): string | typeof nothing {
    return servedState(this) ? 'dialog' : nothing;
  }

  #renderHeading(): TemplateResult | typeof nothing {
    if (!this.heading) return nothing;
    const level = oneOf(this, 'heading-level', this.headingLevel, levels);
    return headingTemplate(level, this.heading);
  }

  #renderActionSlot(): TemplateResult {
    return html`
      <slot name="action" @click=${this.#consult} @slotchange=${this.#refresh}>
        ${this.#renderAction(this.label || this.#language.words.action)}
      </slot>
    `;
  }

  #renderAction(words: string): TemplateResult | typeof nothing {
    const note = this.#hasDisclosure ? 'disclosure' : nothing;
    if (filledBy(this, 'form')) {
      return html`
        <button
          class="action"
          part="action"
          type="button"
          popovertarget=${this.#unscripted}
          aria-describedby=${note}
        >
          ${words}
        </button>
      `;
    }
    const href = this.htmlFor ? `#${this.htmlFor}` : safeUrl(this, 'href', this.href);
    if (!href) return nothing;
    return html`
      <a class="action" part="action" href=${href} aria-describedby=${note}>${words}</a>
    `;
  }

  #renderPhone(): TemplateResult {
    const given = filledBy(this, 'phone');
    const own = phoneLinkTemplate(this.#practice.value.telephone, this.#call);
    // The slot is always there: what the page adds later is noticed by it.
    const slot = html`<slot name="phone" @slotchange=${this.#refresh}>${own}</slot>`;
    if (!given && !own) return slot;
    // A page that wrote the whole sentence keeps it.
    const written = given && !/^(a|practice-phone-link)\b/.test(given);
    if (written) return html`<div class="phone" part="phone">${slot}</div>`;
    const { words } = this.#language;
    const sentence = this.#order.isPhoneFirst ? words.phoneFirst : words.phone;
    return html`
      <div class="line">
        <p class="phone" part="phone">${sentence(slot)}</p>
        ${this.#renderState()}
      </div>
    `;
  }

  #renderState(): TemplateResult | typeof nothing {
    const isKnown = typeof this.#hours.hours !== 'string';
    // What is true when the page is served need not be when it is read: only its room is.
    const said = servedState(this) && isKnown ? '\u00a0' : this.#hours.say(this.#language);
    return said ? html`<p class="state" part="state">${said}</p>` : nothing;
  }

  get #hasWords(): boolean {
    if (servedState(this)) return !!filledBy(this, '');
    // What editors and frameworks note in a comment, nobody reads.
    return [...this.childNodes].some(
      (node) =>
        (node instanceof Element ? !node.slot : node instanceof Text) && !!node.textContent?.trim(),
    );
  }

  get #hasDisclosure(): boolean {
    return !!this.disclosure || !!filledBy(this, 'disclosure');
  }

  #slotted(slot: string): Element | null {
    return this.querySelector(`:scope > [slot='${slot}']`);
  }

  #actionWords(): string {
    const words = servedState(this) ? '' : this.#slotted('action')?.textContent.trim();
    return words || this.label || this.#language.words.action;
  }

  #consult(click: MouseEvent): void {
    if (!askToConsult(this, this.#practice.value, this.placement, click)) return;
    const elsewhere = click.ctrlKey || click.metaKey || click.shiftKey || click.altKey;
    if (elsewhere) return;
    if (this.#slotted('form')) {
      click.preventDefault();
      this.open();
    } else if (this.htmlFor && !this.#slotted('action')) this.#goTo(this.htmlFor);
  }

  // The link itself goes there; what has a shadow root takes the focus only when it is told to.
  #goTo(id: string): void {
    const form = (this.getRootNode() as Document | ShadowRoot).getElementById(id);
    if (!form) return warn(this, `for="${id}": there is no such element on the page.`);
    const inside = form.querySelector<HTMLElement>('practice-tele-consult-form') ?? form;
    requestAnimationFrame(() => inside.focus());
  }

  readonly #refresh = (): void => this.requestUpdate();

  readonly #close = (): void => this.close();

  readonly #dismiss = (): void => {
    this._isDismissed = true;
  };

  readonly #call = (click: Event): void => {
    requestCall(this, this.#practice.value, this.placement, click);
  };
}
