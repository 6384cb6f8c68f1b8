import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { oneOf, warn } from '../../embedding/developer-warnings.js';
import { isWebAddress, safeUrl } from '../../embedding/safe-url.js';
import { LanguageController } from '../../language/language-controller.js';
import type { Adjustment } from '../../page-adjustments/adjustment.js';
import { PageAdjustmentsController } from '../../page-adjustments/page-adjustments-controller.js';
import { adjustments } from '../../page-adjustments/registry.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';

import { levelWords, renderAdjustment } from './adjustment-controls.js';
import { controls } from './adjustment-controls.styles.js';
import { PracticeAdjustmentChangedEvent } from './practice-accessibility-menu.events.js';
import { messages } from './practice-accessibility-menu.messages.js';
import { styles } from './practice-accessibility-menu.styles.js';

const positions = ['inline', 'bottom-left', 'bottom-right', 'top-left', 'top-right'] as const;

const isContact = (url: string) => isWebAddress(url) || /^mailto:/i.test(url);

const strokes = svg`
  <circle cx="12" cy="12" r="11" /><path d="M5 9.5l7 1 7-1M12 10v5m-3.5 5 3.5-5 3.5 5" />
  <circle cx="12" cy="6.5" r="1" fill="currentColor" />
`;

const figure = html`
  <svg class="figure" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
    ${strokes}
  </svg>
`;

/**
 * Lets visitors change the page to their needs: larger text, other colours, clearer links, more
 * space, less motion. It changes nothing before they choose, keeps the choice on their device only,
 * and leaves the page exactly as it was when they reset it. It does not make a page accessible.
 *
 * @summary Button and panel with which visitors adjust the page
 * @tag practice-accessibility-menu
 * @fires {PracticeAdjustmentChangedEvent} practice-adjustment-changed - The visitor has changed the page.
 * @csspart button - The button that opens the panel.
 * @csspart panel - The panel.
 * @csspart group - The controls of one adjustment.
 * @csspart step - The buttons for bigger and smaller text.
 * @csspart toggle - A button that switches an adjustment on and off.
 * @csspart reset - The button that undoes everything.
 * @cssprop [--practice-color-accent=#0b5cad] - Background of the button and of what is switched on.
 */
export class PracticeAccessibilityMenu extends LitElement {
  static override readonly styles = [base, action, controls, styles];

  /**
   * Where the button stands: `inline` in the page, or fixed in a corner of the window, `bottom-left`,
   * `bottom-right`, `top-left` or `top-right`.
   */
  @property() position = 'inline';

  /** Adjustments not to offer, by name, with spaces between: `text-size contrast links spacing motion`. */
  @property({ attribute: 'hidden-adjustments' }) hiddenAdjustments = '';

  /** Address of the site's accessibility statement. */
  @property({ attribute: 'statement-href' }) statementHref = '';

  /** Address of a page, or a `mailto:` address, where visitors report what they can't use. */
  @property({ attribute: 'feedback-href' }) feedbackHref = '';

  /** Where choices are kept: `local`, on this device for this site, or `none`. */
  @property() storage = 'local';

  @state() private _open = false;

  @state() private _message = '';

  @query('#panel') private readonly _panel!: HTMLDialogElement;

  @query('.title') private readonly _title!: HTMLElement | null;

  readonly #language = new LanguageController(this, messages);
  readonly #page = new PageAdjustmentsController(this, () => this.storage !== 'none');

  #cameFrom: Element | null = null;

  /** Opens the panel and moves the focus into it. */
  open(): void {
    if (this.hasUpdated && this.isConnected) this._panel.showPopover();
  }

  /** Closes the panel; the focus goes back to where it was. */
  close(): void {
    if (this.hasUpdated && this.isConnected) this._panel.hidePopover();
  }

  /** Leaves the page as it was before the visitor's choices, and forgets them. */
  reset(): void {
    this.#page.reset();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._open = false;
    this._message = '';
  }

  protected override render(): TemplateResult {
    const { words, language } = this.#language;
    const position = oneOf(this, 'position', this.position, positions);
    oneOf(this, 'storage', this.storage, ['local', 'none']);
    return html`
      <div class="launcher ${position}" lang=${language}>
        <button class="action" part="button" type="button" popovertarget="panel">
          ${figure}<span>${words.open}</span>
        </button>
      </div>
      <dialog
        id="panel"
        class="panel ${position}"
        part="panel"
        popover
        lang=${language}
        aria-label=${words.title}
        @beforetoggle=${this.#prepare}
        @toggle=${this.#follow}
      >
        ${this._open ? this.#renderContent() : nothing}
      </dialog>
    `;
  }

  #renderContent(): TemplateResult {
    const { words } = this.#language;
    const untouched = !Object.keys(this.#page.choices).length;
    return html`
      <div class="bar">
        <p class="title" tabindex="-1">${words.title}</p>
        <button class="action quiet" type="button" @click=${this.close}>${words.close}</button>
      </div>
      ${this.#renderAdjustments()}
      ${this.#page.limits.unreadableSheets ? html`<p class="note">${words.limits}</p>` : nothing}
      <button
        class="action quiet"
        part="reset"
        type="button"
        aria-disabled=${untouched ? 'true' : nothing}
        @click=${this.#resetAll}
      >
        ${words.reset}
      </button>
      ${this.#renderLinks()}
      <p class="visually-hidden" role="status">${this._message}</p>
    `;
  }

  #renderAdjustments(): TemplateResult[] {
    const { words, locale } = this.#language;
    const { wishes } = this.#page;
    return this.#offered().map((adjustment) =>
      renderAdjustment({
        adjustment,
        words,
        locale,
        wishes,
        level: this.#page.level(adjustment.name),
        choose: (level) => this.#choose(adjustment, level),
      }),
    );
  }

  #renderLinks(): TemplateResult | typeof nothing {
    const { words } = this.#language;
    const links: [string, string][] = [
      [safeUrl(this, 'statement-href', this.statementHref), words.statement],
      [safeUrl(this, 'feedback-href', this.feedbackHref, isContact), words.feedback],
    ];
    const given = links.filter(([href]) => href);
    const items = given.map(([href, text]) => html`<li><a href=${href}>${text}</a></li>`);
    return given.length
      ? html`<ul class="links">
          ${items}
        </ul>`
      : nothing;
  }

  #offered(): Adjustment[] {
    const hidden = this.hiddenAdjustments.split(/[\s,]+/).filter(Boolean);
    const known = adjustments.map(({ name }) => name);
    const unknown = hidden.filter((name) => !known.includes(name));
    if (unknown.length) {
      const names = `${unknown.join(', ')} unknown. Known: ${known.join(', ')}.`;
      warn(this, `hidden-adjustments="${this.hiddenAdjustments}": ${names}`);
    }
    return adjustments.filter(({ name }) => !hidden.includes(name));
  }

  #prepare(toggle: ToggleEvent): void {
    const inside = this.shadowRoot?.activeElement;
    if (toggle.newState === 'open') {
      this._open = true;
      this.#cameFrom = inside ?? this.ownerDocument.activeElement;
    } else if (!this._panel.contains(inside ?? null)) this.#cameFrom = null;
  }

  #follow(toggle: ToggleEvent): void {
    this._open = toggle.newState === 'open';
    this._message = '';
    this.#page.watch(this._open);
    // What opened is read first; the controls follow it. Chromium gives no focus back from a dialog
    // that is a popover.
    const next = this._open ? this._title : this.#cameFrom;
    if (next instanceof HTMLElement) next.focus();
  }

  #choose({ name, levels }: Adjustment, level: string): void {
    if (!this.#page.choose(name, level)) return;
    const { words, locale } = this.#language;
    const called = levelWords({ name, levels }, level, words, locale);
    this._message = `${words.adjustments[name] ?? name}: ${called}`;
    this.#report(name, level);
  }

  #resetAll(): void {
    const changed = Object.keys(this.#page.choices);
    if (!this.#page.reset()) return;
    this._message = this.#language.words.wasReset;
    changed.forEach((name) => this.#report(name, this.#page.level(name)));
  }

  #report(name: string, level: string): void {
    const changed = new PracticeAdjustmentChangedEvent(name, level);
    this.dispatchEvent(changed);
  }
}
