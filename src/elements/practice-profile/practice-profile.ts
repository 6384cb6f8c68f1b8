import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { guarded } from '../../embedding/guard.js';
import { plainJson } from '../../embedding/plain-json.js';
import { onServer } from '../../embedding/served.js';
import { JsonLdWatch } from '../../practice/json-ld-watch.js';
import { childScripts, pageScripts, practiceIn } from '../../practice/page-json-ld.js';
import { practicesInJsonLd } from '../../practice/practice-json-ld.js';
import { PracticeProvider } from '../../practice/practice-provider.js';
import type { Practice } from '../../practice/practice.js';

/**
 * Says once who the practice is. With content it serves the elements inside it; empty, it serves
 * the page. What its attributes leave open comes from a schema.org JSON-LD script inside it; where
 * neither names the practice, from the page's own JSON-LD.
 *
 * @summary Who the practice is, said once for all elements
 * @tag practice-profile
 * @slot - The part of the page that belongs to this practice; none for the whole page.
 */
export class PracticeProfile extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents !important;
    }

    :host::before,
    :host::after {
      content: none !important;
    }
  `;

  /**
   * The likeliest practice in the texts of some JSON-LD scripts, as a profile reads it: for servers,
   * which have no page to read it from. A text that can't be read is passed over.
   */
  static practiceIn(texts: readonly string[]): Practice | undefined {
    return texts.flatMap((text) => {
      try {
        return practicesInJsonLd(text);
      } catch {
        return [];
      }
    })[0];
  }

  /** What the practice is called in requests, such as `st-pete-spine`. */
  @property({ attribute: 'practice-id' }) practiceId = '';

  /** The practice's name. */
  @property() name = '';

  /** The phone number as the practice writes it, vanity letters included: `727-MY-SPINE`. */
  @property() phone = '';

  /** Where requests for a consultation are posted: an URL, relative to the page. */
  @property() endpoint = '';

  /** schema.org `openingHours`, separated by `;`: `Mo-Fr 09:00-17:00; Sa 10:00-14:00`. */
  @property() hours = '';

  /** IANA name of the practice's time zone: `America/New_York`. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** USPS codes of the states where the practice may treat patients, separated by spaces. */
  @property({ attribute: 'licensed-states' }) licensedStates = '';

  /** BCP 47 tag of the language of what stands inside, where no `lang` is nearer. */
  @property() locale = '';

  readonly #provider = new PracticeProvider(this);
  readonly #read = guarded(this, () => this.#readNow());
  readonly #watch = new JsonLdWatch(this, this.#read);
  #given: Practice | undefined;

  /** The practice that the elements get. Setting one replaces all that the profile has read. */
  @property({ attribute: false })
  get practice(): Practice {
    if (onServer) this.#read();
    return this.#provider.value;
  }

  set practice(practice: Practice | undefined) {
    this.#given = practice;
    this.#read();
  }

  override connectedCallback(): void {
    // Read first: an element must not see an empty practice that is complete a moment later.
    this.#read();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.stop();
  }

  protected override willUpdate(): void {
    this.#read();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #readNow(): void {
    const said = this.#said();
    if (onServer) return this.#publish(this.#given ?? said);
    if (!this.isConnected && !this.#given) return;
    const inside = practiceIn(this, childScripts(this));
    // A page's JSON-LD may speak of another practice (a directory's): it counts only where the
    // profile itself names none.
    const readsPage = !said.name && !said.telephone && !inside;
    const found = inside ?? (readsPage ? practiceIn(this, pageScripts(this.ownerDocument)) : {});
    this.#provider.pageWide = !this.querySelector(':scope > :not(script, template)');
    this.#publish(this.#given ?? { ...found, ...said });
    if (this.isConnected) this.#watch.start(readsPage);
  }

  /** Elements render again for a practice that differs, not for each reading of the same one. */
  #publish(practice: Practice): void {
    if (plainJson(practice) === plainJson(this.#provider.value)) return;
    this.#provider.value = practice;
  }

  #said(): Practice {
    return {
      ...(this.practiceId && { id: this.practiceId }),
      ...(this.name && { name: this.name }),
      ...(this.phone && { telephone: this.phone }),
      ...(this.endpoint && { consultEndpoint: this.endpoint }),
      ...(this.hours && { openingHours: this.hours.split(/\s*;\s*/) }),
      ...(this.timeZone && { timeZone: this.timeZone }),
      ...(this.licensedStates && { licensedStates: statesIn(this.licensedStates) }),
      ...(this.locale && { locale: this.locale }),
    };
  }
}

/** Codes with spaces or commas between, or names with commas: `FL GA`, `Florida, West Virginia`. */
function statesIn(written: string): readonly string[] {
  const between = /^[a-z]{2}([\s,]+[a-z]{2})*$/i.test(written.trim()) ? /[\s,]+/ : /\s*,\s*/;
  return written.trim().split(between);
}
