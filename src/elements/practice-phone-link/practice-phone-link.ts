import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { warn } from '../../embedding/developer-warnings.js';
import { servedState } from '../../embedding/served.js';
import { requestCall } from '../../practice/call-requests.js';
import { parsePhoneNumber, type PhoneNumber } from '../../practice/phone-number.js';
import { PracticeConsumer } from '../../practice/practice-consumer.js';
import { base } from '../../styles/base.styles.js';

import { writePhoneLink, writtenNumber } from './phone-link-text.js';
import { styles } from './practice-phone-link.styles.js';
import { servedLink } from './served-link.js';

export type { PracticeCallEvent } from '../../practice/practice-call-event.js';

/**
 * A phone number that people can read and dial. The link lives in the page's own DOM: it works
 * before the script and without it, and call-tracking scripts may rewrite it; a rewritten link is
 * followed, never fought.
 *
 * @summary A phone number to read and to dial
 * @tag practice-phone-link
 * @slot - An `<a href="tel:…">` of the page; without one, the element adds a link of its own.
 * @fires {PracticeCallEvent} practice-call - The visitor is about to call. Cancelable.
 */
export class PracticePhoneLink extends LitElement {
  static override readonly styles = [base, styles];

  /** The number, vanity letters included; the practice's own where this is empty. */
  @property() phone = '';

  /** Digits to dial after the call is answered. */
  @property() extension = '';

  /**
   * Dials the extension after a pause, `,12`, in place of the standard's `;ext=12`: for switchboards
   * that wait for digits and phones that don't know the standard.
   */
  @property({ type: Boolean }) pause = false;

  /** Writes a text message instead of calling. */
  @property({ type: Boolean }) sms = false;

  /** Words of the link in place of the number as it is written; the digits follow them. */
  @property() label = '';

  /** Where on the page the link stands, told in `practice-call`: `header`, `article-footer`. */
  @property() placement = '';

  readonly #practice = new PracticeConsumer(this);
  #observer: MutationObserver | undefined;
  #added: { link: HTMLAnchorElement; href: string; words: string } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new MutationObserver(() => this.requestUpdate());
    this.#observer.observe(this, {
      attributeFilter: ['href'],
      characterData: true,
      childList: true,
      subtree: true,
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    this.#writeLink();
    // What was written just now is no news from the page.
    this.#observer?.takeRecords();
  }

  protected override render(): TemplateResult {
    const number = servedState(this) && this.#parsed();
    const words = number && (this.label || writtenNumber(number));
    // Until there is one in the page's own DOM.
    const link = number ? servedLink(number, this.#href(number), words ?? '') : nothing;
    return html`<slot @click=${this.#call}>${link}</slot>`;
  }

  #parsed(): PhoneNumber | undefined {
    const written = this.phone || this.#practice.value.telephone || '';
    return parsePhoneNumber(this.extension ? `${written} x${this.extension}` : written);
  }

  #writeLink(): void {
    const link = this.#link();
    if (link && link !== this.#added?.link) return this.#completeLink(link);
    const number = this.#number();
    if (!number) return this.#removeLink();
    // A call-tracking script has put its own number here.
    if (link && link.getAttribute('href') !== this.#added?.href) return this.#completeLink(link);
    this.#addLink(number);
  }

  #link(): HTMLAnchorElement | null {
    return this.querySelector('a[href^="tel:"], a[href^="sms:"]');
  }

  #number(): PhoneNumber | undefined {
    const written = this.phone || this.#practice.value.telephone || '';
    const number = this.#parsed();
    // While the page is being parsed, a profile may still come.
    if (!written && this.ownerDocument.readyState === 'loading') return undefined;
    if (!written) warn(this, 'no phone number is known, so nothing is shown. Add phone="…".');
    else if (!number) warn(this, `phone "${written}" can't be dialled, so nothing is shown.`);
    return number;
  }

  /** Adds the digits to a link that shows only words. */
  #completeLink(link: HTMLAnchorElement): void {
    const number = parsePhoneNumber((link.getAttribute('href') ?? '').replace(/^sms:/i, ''));
    if (number) writePhoneLink(link, number, this.label || number.digits);
  }

  #addLink(number: PhoneNumber): void {
    const href = this.#href(number);
    const words = this.label || writtenNumber(number);
    const added = this.#added;
    if (added?.link.parentNode === this && added.href === href && added.words === words) return;
    const link = this.ownerDocument.createElement('a');
    link.href = href;
    writePhoneLink(link, number, words);
    this.replaceChildren(link);
    this.#added = { link, href, words };
  }

  #href({ uri, e164, extension }: PhoneNumber): string {
    if (this.sms) return `sms:${e164}`;
    return this.pause && extension ? `tel:${e164},${extension}` : uri;
  }

  #removeLink(): void {
    const { link } = this.#added ?? {};
    if (link?.parentNode) link.remove();
    this.#added = undefined;
  }

  #call(click: Event): void {
    if (!(click.target instanceof Element) || !click.target.closest('a')) return;
    requestCall(this, this.#practice.value, this.placement, click);
  }
}
