import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { plainJson } from '../../embedding/plain-json.js';
import { takeTurn } from '../../articles/card-turns.js';
import { countCard, farCards } from '../../articles/far-cards.styles.js';
import { headingTemplate } from '../../articles/heading-template.js';
import { askToConsult } from '../../consultations/consult-asking.js';
import { oneOf, warn } from '../../embedding/developer-warnings.js';
import { JsonChildController } from '../../embedding/json-child-controller.js';
import { LanguageController } from '../../language/language-controller.js';
import { formatLocale, wordsLanguage } from '../../language/language.js';
import { requestCall } from '../../practice/call-requests.js';
import { ContactDataController } from '../../practice/contact-data-controller.js';
import { HoursController } from '../../practice/hours-controller.js';
import type { Reader } from '../../practice/opening-hours-text.js';
import {
  practiceCardTemplate,
  type PracticeCardFilling,
} from '../../practice/practice-card-template.js';
import { practiceCardMessages } from '../../practice/practice-card-words.js';
import { practiceCard } from '../../practice/practice-card.styles.js';
import { practicesIn } from '../../practice/practice-json-ld.js';
import { PracticeProvider } from '../../practice/practice-provider.js';
import { PracticeSourceController } from '../../practice/practice-source-controller.js';
import { unknownPractice, type Practice } from '../../practice/practice.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';

import { practiceInAttributes } from './card-attributes.js';
import { styles } from './practice-card.styles.js';

const levels = ['3', '1', '2', '4', '5', '6'] as const;
const answers = ['', 'yes', 'no'] as const;
/** Of more practices on a page no search engine needs to know. */
const mostTold = 30;

/**
 * One practice: its name, specialties, hours, address, languages, phone number and the way to ask it
 * for a visit. What the attributes say wins, field by field, then the property `practice`, then the
 * file of `src`, then JSON inside the tag. What stands in the card, a phone link, hours, an
 * invitation or a form, serves this practice, never the page's.
 *
 * @summary A practice, with its phone number, its hours and the way to it
 * @tag practice-card
 * @slot - The practice as the page writes it: shown without the script, and while nothing else is known.
 * @slot phone - The page's own phone link, in place of the card's.
 * @slot hours - The page's own hours, in place of the card's.
 * @slot action - What to do, in place of the card's own link: an invitation, a link, a form.
 * @slot extra - More of this practice, below everything else.
 * @fires {PracticeCallEvent} practice-call - The visitor is about to call. Cancelable.
 * @fires {PracticeConsultEvent} practice-consult - The visitor asks for a visit. Cancelable.
 * @csspart card - The box around everything.
 * @csspart image - The picture or logo.
 * @csspart heading - The practice's name.
 * @csspart link - The link of the name.
 * @csspart specialties - What the practice treats.
 * @csspart marks - Whether it takes new patients, sees them by video, how far it is.
 * @csspart hours - Whether it is open, and what comes next.
 * @csspart address - The line of the address.
 * @csspart map - The link to a map.
 * @csspart languages - The languages that are spoken.
 * @csspart phone - The line of the phone number.
 * @csspart action - The link to ask for a visit, or to the practice's page.
 */
export class PracticeCard extends LitElement {
  static override readonly styles = [base, action, farCards, practiceCard, styles];

  /** What the practice is called in requests and events, such as `st-pete-spine`. */
  @property({ attribute: 'practice-id' }) practiceId = '';

  /** The practice's name. */
  @property() name = '';

  /**
   * The level of the name in the outline of the page, `1` to `6`.
   * @type {'1' | '2' | '3' | '4' | '5' | '6'}
   */
  @property({ attribute: 'heading-level' }) headingLevel: string | number = '3';

  /** The phone number as the practice writes it, vanity letters included: `727-MY-SPINE`. */
  @property() phone = '';

  /** The address in one line: `12 Pier Road, Tampa, FL 33602`. */
  @property() address = '';

  /** What the practice treats, commas between: `Spine surgery, Pain medicine`. */
  @property() specialties = '';

  /** The languages that are spoken, BCP 47 tags or names, commas between: `en, es`. */
  @property() languages = '';

  /** schema.org `openingHours`, separated by `;`: `Mo-Fr 09:00-17:00; Sa 10:00-14:00`. */
  @property() hours = '';

  /** IANA name of the practice's time zone: `America/New_York`. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** The practice's own page, of http or https or relative to the page. */
  @property() href = '';

  /** The page where people ask the practice for a visit. */
  @property({ attribute: 'consult-href' }) consultHref = '';

  /** Where a map shows the practice; where empty, a search for its address. */
  @property({ attribute: 'map-href' }) mapHref = '';

  /** A picture or logo: an URL, relative to the page. */
  @property() image = '';

  /** How far the practice is, `2.5 mi` or `4 km`. */
  @property() distance = '';

  /**
   * Whether the practice takes new patients, `yes` or `no`; where empty, nothing is said.
   * @type {'' | 'yes' | 'no'}
   */
  @property({ attribute: 'new-patients' }) newPatients = '';

  /** Whether the practice sees patients by video. */
  @property({ type: Boolean }) telehealth = false;

  /** Where requests of a form inside the card are posted: an URL, relative to the page. */
  @property() endpoint = '';

  /** USPS codes of the states where the practice may treat patients, for a form inside the card. */
  @property({ attribute: 'licensed-states' }) licensedStates = '';

  /** Words of the action, in place of `Ask for a visit`. */
  @property() label = '';

  /** BCP 47 tag of the card's language, where no `lang` is nearer. */
  @property() locale = '';

  /** What the directory calls itself: told in requests and events, and to the practice's page. */
  @property() source = '';

  /** Where on the page the card stands, told in events: `search-results`. */
  @property() placement = '';

  /** The address of a JSON or JSON-LD file of one practice. */
  @property() src = '';

  /** The practice as data, by schema.org's names. What the attributes say wins, field by field. */
  @property({ attribute: false }) practice: Practice | undefined;

  readonly #language = new LanguageController(this, practiceCardMessages);
  readonly #json = new JsonChildController(this);
  readonly #file = new PracticeSourceController(this);
  readonly #provider = new PracticeProvider(this);
  readonly #hours = new HoursController(this, () => this.#provider.value);
  #given: { readonly from: unknown; readonly practice: Practice | undefined } | undefined;

  constructor() {
    super();
    const told = () => (this.#isAmongFirst ? this.#provider.value : unknownPractice);
    new ContactDataController(this, told);
  }

  override connectedCallback(): void {
    // What stands inside must not see an empty practice that is complete a moment later.
    this.#read();
    super.connectedCallback();
    countCard(1);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    countCard(-1);
  }

  protected override scheduleUpdate(): ReturnType<LitElement['scheduleUpdate']> {
    const isDrawn = this.hasUpdated || this.renderRoot.hasChildNodes();
    if (isDrawn) return super.scheduleUpdate();
    // What the page has written goes on being shown meanwhile.
    const room = this.ownerDocument.createElement(this.firstElementChild ? 'slot' : 'div');
    const later = takeTurn(this, () => {
      // Prototype's own remove fails for what stands nowhere.
      if (room.parentNode) room.remove();
      void super.scheduleUpdate();
    });
    room.className = 'card room';
    if (later) this.renderRoot.append(room);
    return later;
  }

  protected override willUpdate(): void {
    this.#read();
  }

  protected override updated(): void {
    if (this.#provider.value.name || this.ownerDocument.readyState === 'loading') return;
    if (this.#file.phase === 'loading' || this.#file.phase === 'failed') return;
    warn(
      this,
      'the practice has no name, so what stands inside is shown. Add name="…" or src="…".',
    );
  }

  protected override render(): TemplateResult {
    const { value: practice } = this.#provider;
    if (!practice.name) return html`<slot></slot>`;
    const { hours, status } = this.#hours;
    const reader = this.#reader;
    const level = oneOf(this, 'heading-level', String(this.headingLevel), levels);
    return practiceCardTemplate({
      practice,
      status: typeof hours === 'string' || !status ? undefined : { hours, status },
      reader,
      words: practiceCardMessages[reader.language],
      heading: (content) => headingTemplate(level, content),
      label: this.label,
      call: this.#call,
      consult: this.#consult,
      slots: this.#isFilled ? this.#filling : undefined,
      host: this,
    });
  }

  /** Slots are dear: a card that holds nothing has none. */
  get #isFilled(): boolean {
    const content = ':scope > :not(script, [slot="contact-data"])';
    return !!this.firstElementChild && this.querySelector(content) !== null;
  }

  /** A practice's own language counts where the page has not said another one for this card. */
  get #reader(): Reader {
    const { locale } = this.#provider.value;
    if (!locale || this.hasAttribute('lang') || this.hasAttribute('locale')) return this.#language;
    return { language: wordsLanguage(locale), locale: formatLocale(locale) };
  }

  /** One after another along the page: the first ones speak for the rest. */
  get #isAmongFirst(): boolean {
    const last = this.ownerDocument.getElementsByTagName(this.localName)[mostTold - 1];
    if (!last || last === this) return true;
    return (last.compareDocumentPosition(this) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
  }

  #read(): void {
    this.#file.follow(this.practice ? '' : this.src);
    const from = this.practice ?? this.#file.practices[0] ?? this.#json.value;
    if (this.#given?.from !== from) this.#given = { from, practice: practicesIn(from)[0] };
    oneOf(this, 'new-patients', this.newPatients, answers);
    const practice = { ...this.#given?.practice, ...practiceInAttributes(this) };
    if (plainJson(practice) === plainJson(this.#provider.value)) return;
    this.#provider.value = practice;
  }

  readonly #filling: PracticeCardFilling = {
    has: (name) => this.querySelector(`:scope > [slot="${name}"]`) !== null,
    refresh: () => this.requestUpdate(),
    consult: (click) => {
      // An invitation or a form tells for itself.
      const { target } = click;
      if (target instanceof Element && !target.closest('[slot="action"]:not(a, button)')) {
        this.#consult(click);
      }
    },
  };

  readonly #call = (click: Event): void => {
    requestCall(this, this.#provider.value, this.placement, click);
  };

  readonly #consult = (click: Event): void => {
    askToConsult(this, this.#provider.value, this.placement, click);
  };
}
