import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import { headingTemplate } from '../../articles/heading-template.js';
import { ListDataController } from '../../articles/list-data-controller.js';
import { askToConsult } from '../../consultations/consult-asking.js';
import { addStyles } from '../../embedding/adopted-styles.js';
import { oneOf, warn } from '../../embedding/developer-warnings.js';
import { JsonChildController } from '../../embedding/json-child-controller.js';
import { OwnKeys } from '../../embedding/own-keys.js';
import { LanguageController } from '../../language/language-controller.js';
import { requestCall } from '../../practice/call-requests.js';
import { tellAt, tellNoMore } from '../../practice/hours-clock.js';
import { practiceCardTemplate } from '../../practice/practice-card-template.js';
import { practiceCardMessages } from '../../practice/practice-card-words.js';
import { practiceCard } from '../../practice/practice-card.styles.js';
import { practicesIn } from '../../practice/practice-json-ld.js';
import { PracticeSourceController } from '../../practice/practice-source-controller.js';
import { openingStatus } from '../../practice/opening-hours.js';
import { readOpeningHours } from '../../practice/opening-hours-reading.js';
import type { Practice } from '../../practice/practice.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';
import { cardList } from '../../styles/card-list.styles.js';

import type { DirectoryPart, DirectoryTools } from './directory-parts.js';
import { styles } from './practice-directory.styles.js';

/** What is there already, and has a state that must be one for the whole page. */
const tools: DirectoryTools = {
  guard,
  repeat,
  headingTemplate,
  practiceCardTemplate,
  practiceCardMessages,
  practicesIn,
  readOpeningHours,
  openingStatus,
  requestCall,
  askToConsult,
  tellAt,
  tellNoMore,
  oneOf,
};

/**
 * Practices to choose from: a list of JSON by address or as data, with what a visitor needs to find
 * one: words, specialty, language, ZIP code, who is open now. What is searched for stays in the page:
 * it is in no address, no event and no storage, unless the visitor copies a link to the list.
 *
 * @summary Practices to search, filter, sort and call
 * @tag practice-directory
 * @slot - The practices as the page writes them: shown without the script, and while no other ones are known.
 * @fires {PracticeCallEvent} practice-call - The visitor is about to call a practice. Cancelable.
 * @fires {PracticeConsultEvent} practice-consult - The visitor asks a practice for a visit. Cancelable.
 * @csspart directory - The box around everything.
 * @csspart title - The heading of the list.
 * @csspart filters - The box of the controls.
 * @csspart control - Each field and each choice.
 * @csspart toggle - Each box to tick, with its words.
 * @csspart count - How many practices there are.
 * @csspart copy - The button that copies a link to the list.
 * @csspart clear - The button that takes all choices back.
 * @csspart notice - The box of a message, where something is missing.
 * @csspart retry - The button in that box.
 * @csspart cards - The box of the cards.
 * @csspart card - The box of a practice.
 * @csspart image - A practice's picture or logo.
 * @csspart heading - A practice's name.
 * @csspart link - The link of a name.
 * @csspart specialties - What a practice treats.
 * @csspart marks - Whether it takes new patients, sees them by video, how far it is.
 * @csspart hours - Whether it is open, and what comes next.
 * @csspart address - The line of an address.
 * @csspart map - The link to a map.
 * @csspart languages - The languages that are spoken.
 * @csspart phone - The line of a phone number.
 * @csspart action - The link to ask a practice for a visit, or to its page.
 * @csspart more - The button that shows more practices.
 */
export class PracticeDirectory extends LitElement {
  static override readonly styles = [base, action, practiceCard, cardList, styles];

  /** The address of a JSON or JSON-LD file: an array, `{"practices": […]}`, an `ItemList`, a `@graph`. */
  @property() src = '';

  /** The practices as data, by schema.org's names; they win over `src` and over what is inside. */
  @property({ attribute: false }) practices: readonly Practice[] | undefined;

  /** The heading of the list. */
  @property() heading = '';

  /**
   * The level of the practices' names in the outline of the page; the list's heading is one above.
   * @type {'1' | '2' | '3' | '4' | '5' | '6'}
   */
  @property({ attribute: 'heading-level' }) headingLevel: string | number = '3';

  /** How many practices are shown at first, and how many more at a time; `0` for all. */
  @property({ attribute: 'page-size' }) pageSize: string | number = 24;

  /** The controls that visitors get, of those that the data have a use for: `all`, `none`, or some of `search specialty language zip open new-patients telehealth`. */
  @property() filters = 'all';

  /**
   * By what the list is sorted at first: `listed`, `name`, `open` or `distance`.
   * @type {'listed' | 'name' | 'open' | 'distance'}
   */
  @property() sort = 'listed';

  /** What the directory calls itself: told in events, and to the practices' pages as `utm_source`. */
  @property() source = '';

  /** Where on the page the list stands, told in events: `find-a-doctor`. */
  @property() placement = '';

  /** Words of each practice's action, in place of `Ask for a visit`. */
  @property() label = '';

  readonly #language = new LanguageController(this, practiceCardMessages);
  readonly #json = new JsonChildController(this);
  readonly #file = new PracticeSourceController(this);
  #part: DirectoryPart | undefined;
  #isAsked = false;
  #room = 'room';

  constructor() {
    super();
    new OwnKeys(this);
    new ListDataController(this, () => this.#part?.listed());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#part?.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#part?.disconnected();
  }

  protected override willUpdate(): void {
    this.#file.follow(this.practices ? '' : this.src);
  }

  protected override updated(): void {
    if (this.isConnected && !this.#isAsked && this.#given()) void this.#load();
    this.#part?.updated();
  }

  protected override render(): TemplateResult {
    const { phase } = this.#file;
    const given = this.#given();
    const state = phase === 'idle' && given ? 'ready' : phase;
    return (
      this.#part?.render(given, state, this.#language) ??
      html`<slot class=${this.#room} part="directory"></slot>`
    );
  }

  /** Practices as data, from whoever has said them; none where there is nothing to look after. */
  #given(): unknown {
    const { phase, practices } = this.#file;
    return this.practices ?? (phase === 'idle' ? this.#json.value : practices);
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    try {
      const { directoryView } = await import('./view/directory-view.js');
      addStyles(this, directoryView.styles.styleSheet);
      this.#part = directoryView.create(this, tools, () => this.#file.retry());
      if (this.isConnected) this.#part.connected();
    } catch {
      warn(this, 'its other file could not be loaded, so what stands inside is shown.');
      this.#room = '';
      this.requestUpdate();
    }
  }
}
