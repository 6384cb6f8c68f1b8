import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { oneOf } from '../../embedding/developer-warnings.js';
import { servedState } from '../../embedding/served.js';
import { LanguageController } from '../../language/language-controller.js';
import type { Adjustment } from '../../page-adjustments/adjustment.js';
import { PageAdjustmentsController } from '../../page-adjustments/page-adjustments-controller.js';
import type { Choices } from '../../page-adjustments/registry.js';
import { corners } from '../../page-adjustments/settings-on-device.js';
import type { PageTool } from '../../page-tools/page-tool.js';
import { requestCall } from '../../practice/call-requests.js';
import { PracticeConsumer } from '../../practice/practice-consumer.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';
import { personIcon } from '../../styles/icons.js';
import { panelBar } from '../../styles/panel-bar.styles.js';

import { controls } from './adjustment-controls.styles.js';
import { LoadedMenu } from './loaded-menu.js';
import { MenuActions } from './menu-actions.js';
import { renderPanel } from './menu-panel.js';
import { panel } from './menu-panel.styles.js';
import type { MenuState } from './menu-state.js';
import { messages } from './practice-accessibility-menu.messages.js';
import { styles } from './practice-accessibility-menu.styles.js';

export type { PracticeCallEvent } from '../../practice/practice-call-event.js';
export type { PracticeAdjustmentChangedEvent } from './practice-accessibility-menu.events.js';

const positions = ['inline', ...corners] as const;

/**
 * Lets visitors change the page to their needs: larger text, other colours, clearer links, more
 * space, less motion, help with reading. It changes nothing before they choose, keeps the choice on
 * their device only, and leaves the page exactly as it was when they reset it. It does not make a
 * page accessible.
 *
 * What is needed only in the open panel is loaded then, from `practice-accessibility-menu.js` beside
 * the module. Without that file the size of text can be changed, and nothing else.
 *
 * @summary Button and panel with which visitors adjust the page
 * @tag practice-accessibility-menu
 * @slot trigger - A button of the site's own that opens the panel, instead of the menu's.
 * @fires {PracticeAdjustmentChangedEvent} practice-adjustment-changed - The visitor has changed the page.
 * @fires {PracticeCallEvent} practice-call - The visitor asked to call the practice. Cancelable.
 * @csspart button - The button that opens the panel.
 * @csspart panel - The panel.
 * @csspart group - The controls of one adjustment.
 * @csspart section - A folded group of adjustments.
 * @csspart step - The buttons for bigger and smaller text.
 * @csspart slider - The slider for the size of text.
 * @csspart toggle - A button that switches an adjustment on and off.
 * @csspart reset - The button that undoes everything.
 * @cssprop [--practice-color-accent=#0b5cad] - Background of the button and of what is switched on.
 * @cssprop [--practice-menu-offset=1em] - Distance of a button in a corner from the window's edges.
 */
export class PracticeAccessibilityMenu extends LitElement {
  static override readonly styles = [base, action, panelBar, controls, panel, styles];

  /**
   * Where the button stands: `inline` in the page, or fixed in a corner of the window, `bottom-left`,
   * `bottom-right`, `top-left` or `top-right`. The visitor may move it.
   * @type {'inline' | 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right'}
   */
  @property() position = 'inline';

  /**
   * What to offer, by name and in this order, with spaces between: adjustments such as `text-size`
   * and tools such as `read-aloud`. Everything, when it is empty.
   */
  @property() tools = '';

  /** Adjustments and tools not to offer, by name, with spaces between. */
  @property({ attribute: 'hidden-adjustments' }) hiddenAdjustments = '';

  /** Address of the site's accessibility statement. */
  @property({ attribute: 'statement-href' }) statementHref = '';

  /** Address of a page, or a `mailto:` address, where visitors report what they can't use. */
  @property({ attribute: 'feedback-href' }) feedbackHref = '';

  /**
   * Address that takes such reports by itself: `POST`, JSON `{schema: 'barrier-report/1', text, contact,
   * page, language}`, answered by any 2xx.
   */
  @property({ attribute: 'feedback-endpoint' }) feedbackEndpoint = '';

  /**
   * Where choices are kept: `local`, on this device for this site, or `none`.
   * @type {'local' | 'none'}
   */
  @property() storage = 'local';

  /** Explanations of words of the site, by word. */
  @property({ attribute: false }) glossary: Readonly<Record<string, string>> = {};

  /**
   * Adjustments of the site's own: `{name, label, group, levels, css}`, where `css(level)` returns
   * rules of which every declaration is `!important`.
   */
  @property({ attribute: false }) ownAdjustments: readonly Adjustment[] = [];

  @state() private _open = false;

  @query('#panel') private readonly _panel!: HTMLDialogElement;

  @query('#layer') private readonly _layer!: HTMLElement | null;

  @query('.title') private readonly _title!: HTMLElement | null;

  readonly #language = new LanguageController(this, messages);
  readonly #practice = new PracticeConsumer(this);
  readonly #page = new PageAdjustmentsController(this, {
    stores: () => this.storage !== 'none',
    language: () => this.#language.language,
    layer: () => this.#showLayer(),
    load: () => this.#loaded.load(),
  });

  readonly #actions = new MenuActions(this, this.#page, this.#language);
  readonly #loaded = new LoadedMenu(this);

  #cameFrom: Element | null = null;

  /** Every adjustment that this page can have: `{name, group, levels}`; the first level changes nothing. */
  get adjustments(): readonly Adjustment[] {
    return this.#page.adjustments;
  }

  /** What is chosen: levels by the adjustment's name, without those that change nothing. */
  get choices(): Choices {
    return this.#page.choices;
  }

  /** Opens the panel and moves the focus into it. */
  open(): void {
    if (!this.hasUpdated || !this.isConnected) return;
    // What is drawn later lies under the panel.
    this.#showLayer();
    this._panel.showPopover();
  }

  /** Closes the panel; the focus goes back to where it was. */
  close(): void {
    if (this.hasUpdated && this.isConnected) this._panel.hidePopover();
  }

  /** Sets one adjustment and keeps the choice; false when nothing changed or there is no such level. */
  choose(name: string, level: string): boolean {
    return this.#page.change((page) => page.choose(name, level)).length > 0;
  }

  /** Takes the last change back; false when there is none. */
  undo(): boolean {
    return this.#page.change((page) => page.undo()).length > 0;
  }

  /** Does again what was taken back; false when there is nothing. */
  redo(): boolean {
    return this.#page.change((page) => page.redo()).length > 0;
  }

  /** Leaves the page as it was before the visitor's choices. */
  reset(): void {
    this.#loaded.end();
    this.#page.change((page) => page.reset());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._open = false;
    this.#actions.announce('');
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('ownAdjustments') as readonly Adjustment[] | undefined;
    // A menu that brings none leaves alone what another one on the page has brought.
    const brings = before?.length || this.ownAdjustments.length;
    if (changed.has('ownAdjustments') && brings) this.#page.page?.bring(this.ownAdjustments);
  }

  protected override updated(): void {
    this.#loaded.draw(this._panel.querySelector<HTMLElement>('.view'), this.#state());
  }

  protected override render(): TemplateResult {
    const { words, language } = this.#language;
    const { corner } = this.#page.settings;
    const state = this.#state();
    const position = corner ?? oneOf(this, 'position', this.position, positions);
    oneOf(this, 'storage', this.storage, ['local', 'none']);
    return html`
      ${this.#renderLauncher(position)}
      <div id="layer" popover="manual"></div>
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
        ${state && this._open ? renderPanel(state) : nothing}
      </dialog>
    `;
  }

  #renderLauncher(position: string): TemplateResult {
    const { words, language } = this.#language;
    const { small } = this.#page.settings;
    // Without the script the button would open nothing: only its room is there.
    const state = servedState(this) ? 'served' : small ? 'small' : '';
    return html`
      <div class="launcher ${position} ${state}" lang=${language}>
        <slot name="trigger" @click=${this.#openBySlot}>
          <button
            class="action"
            part="button"
            type="button"
            popovertarget="panel"
            @click=${this.#showLayer}
          >
            ${personIcon}<span class=${small ? 'visually-hidden' : ''}>${words.open}</span>
          </button>
        </slot>
      </div>
    `;
  }

  #state(): MenuState | undefined {
    const { page } = this.#page;
    return (
      page && {
        menu: this,
        page,
        language: this.#language,
        controller: this.#page,
        actions: this.#actions,
        loaded: this.#loaded,
        telephone: this.#practice.value.telephone,
        close: () => this.close(),
        leave: () => {
          this.#cameFrom = null;
          this.close();
        },
        showTool: (tool) => this.#showTool(tool),
        call: (click) => requestCall(this, this.#practice.value, 'accessibility-menu', click),
      }
    );
  }

  #showLayer(): HTMLElement | undefined {
    const layer = this._layer ?? undefined;
    if (layer && !layer.matches(':popover-open')) layer.showPopover();
    return layer;
  }

  #openBySlot(click: Event): void {
    // The menu's own button opens the panel by itself.
    if (!this.shadowRoot?.contains(click.target as Node)) this.open();
  }

  #prepare(toggle: ToggleEvent): void {
    const inside = this.shadowRoot?.activeElement;
    if (toggle.newState === 'open') {
      this._open = true;
      this.#cameFrom = inside ?? this.ownerDocument.activeElement;
      this.#loaded.load().catch(() => undefined);
    } else if (!this._panel.contains(inside ?? null)) this.#cameFrom = null;
  }

  #follow(toggle: ToggleEvent): void {
    this._open = toggle.newState === 'open';
    this.#actions.announce('');
    this.#page.watch(this._open);
    if (!this._open) this.#loaded.show(undefined);
    // What opened is read first; the controls follow it. Chromium gives no focus back from a dialog
    // that is a popover.
    const next = this._open ? this._title : this.#cameFrom;
    if (next instanceof HTMLElement) next.focus();
  }

  #showTool(tool: PageTool | undefined): void {
    const left = this.#loaded.shown;
    this.#loaded.show(tool);
    void this.updateComplete.then(() => {
      const opener = this._panel.querySelector<HTMLElement>(`[data-tool="${left?.name ?? ''}"]`);
      const section = opener?.closest('details');
      if (section) section.open = true;
      (tool ? this._title : opener)?.focus();
    });
  }
}
