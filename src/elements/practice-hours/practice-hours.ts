import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { oneOf, warn } from '../../embedding/developer-warnings.js';
import { servedState } from '../../embedding/served.js';
import { LanguageController } from '../../language/language-controller.js';
import { HoursController } from '../../practice/hours-controller.js';
import { statusText, zoneText } from '../../practice/opening-hours-text.js';
import { openingWords } from '../../practice/opening-hours-words.js';
import type { OpeningHours, OpeningStatus } from '../../practice/opening-hours.js';
import { PracticeConsumer } from '../../practice/practice-consumer.js';
import type { Practice } from '../../practice/practice.js';
import { base } from '../../styles/base.styles.js';

import { exceptionRows, usualRows, weekRows, type HoursRow } from './hours-tables.js';
import { messages } from './practice-hours.messages.js';
import { styles } from './practice-hours.styles.js';

/**
 * When the practice is open: whether it is now, until when, the week and the special days ahead, in
 * the practice's time zone whatever the visitor's. It keeps itself current.
 *
 * @summary Open now, the week and special days
 * @tag practice-hours
 * @slot - The hours as the page writes them: shown without the script, and while the element can't tell them for certain.
 * @slot heading - A heading of the page.
 * @csspart hours - The box around everything.
 * @csspart state - The line that says whether the practice is open.
 * @csspart week - The table of the week.
 * @csspart exceptions - The table of the special days of the next three months.
 * @csspart today - The row of today.
 * @csspart zone - Names both time zones where the visitor's differs.
 */
export class PracticeHours extends LitElement {
  static override readonly styles = [base, styles];

  /** schema.org `openingHours`, separated by `;`; the practice's own where this is empty. */
  @property() hours = '';

  /** IANA name of the time zone, `America/New_York`; the practice's own where this is empty. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /**
   * All there is to say, `full`, or only whether the practice is open, `line`.
   * @type {'full' | 'line'}
   */
  @property() layout = 'full';

  readonly #practice = new PracticeConsumer(this);
  readonly #language = new LanguageController(this, messages);
  readonly #opening = new HoursController(this, () => this.#meant);
  #given: Practice | undefined;
  #meant: Practice = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { value } = this.#practice;
    if (value === this.#given && !changed.has('hours') && !changed.has('timeZone')) return;
    this.#given = value;
    this.#meant = {
      ...value,
      ...(this.hours && { openingHours: this.hours.split(';') }),
      ...(this.timeZone && { timeZone: this.timeZone }),
    };
  }

  protected override updated(): void {
    const { hours } = this.#opening;
    if (typeof hours !== 'string' || !this.isConnected) return;
    // While the page is being parsed, a profile may still come.
    if (this.ownerDocument.readyState === 'loading') return;
    warn(this, `${hours}, so no hours are shown. Add hours="Mo-Fr 09:00-17:00" and time-zone="…".`);
  }

  protected override render(): TemplateResult {
    const { hours, status } = this.#opening;
    const rows = typeof hours === 'string' ? undefined : this.#weekRows(hours, status);
    if (typeof hours === 'string' || !rows) return html`<slot></slot>`;
    const isLine = oneOf(this, 'layout', this.layout, ['full', 'line']) === 'line';
    return html`
      <div class="hours" part="hours" lang=${this.#language.language}>
        <slot name="heading"></slot>
        ${this.#renderState(hours, status)}
        ${isLine ? nothing : this.#renderTables(hours, rows, status)}
        ${status ? this.#renderZone(hours) : nothing}
      </div>
    `;
  }

  /** A server does not know the day on which its page will be read. */
  #weekRows(hours: OpeningHours, status: OpeningStatus | undefined) {
    if (status) return weekRows(hours, status.today, this.#language);
    return servedState(this) && usualRows(hours, this.#language);
  }

  #renderState(hours: OpeningHours, status: OpeningStatus | undefined): TemplateResult {
    const [state, next] = status ? statusText(hours, status, this.#language) : ['\u00a0', ''];
    // <bdi>: English words keep their order on a page from right to left.
    // The dot parts for the eye what a voice parts by a pause.
    const rest = next && html`<span aria-hidden="true">${' · '}</span>${next}`;
    return html`<p class="state" part="state">
      <bdi><strong>${state}</strong>${rest}</bdi>
    </p>`;
  }

  #renderTables(
    hours: OpeningHours,
    rows: readonly HoursRow[],
    status: OpeningStatus | undefined,
  ): TemplateResult {
    const { words } = this.#language;
    const exceptions = status ? exceptionRows(hours, status.today, this.#language) : [];
    return html`
      ${this.#renderTable('week', words.week, rows)}
      ${
        exceptions.length > 0
          ? this.#renderTable('exceptions', words.exceptions, exceptions)
          : nothing
      }
    `;
  }

  #renderTable(part: string, caption: string, rows: readonly HoursRow[]): TemplateResult {
    return html`
      <table role="table" class=${part} part=${part}>
        <caption>
          ${caption}
        </caption>
        <tbody>
          ${rows.map((row) => this.#renderRow(row))}
        </tbody>
      </table>
    `;
  }

  #renderRow({ name, times, isToday = false }: HoursRow): TemplateResult {
    const { closed } = openingWords[this.#language.language].state;
    const shown = times.map((time, at) => {
      const comma = at < times.length - 1 ? ',' : '';
      return html`${at > 0 ? ' ' : ''}<span class="interval">${time}${comma}</span>`;
    });
    return html`
      <tr role="row" class=${isToday ? 'today' : nothing} part=${isToday ? 'today' : nothing}>
        <th role="rowheader" scope="row" aria-current=${isToday ? 'date' : nothing}>
          <bdi>${name}</bdi>
        </th>
        <td role="cell"><bdi>${times.length > 0 ? shown : closed}</bdi></td>
      </tr>
    `;
  }

  #renderZone({ timeZone, offsetAt }: OpeningHours): TemplateResult | typeof nothing {
    const now = Date.now();
    const { locale, words } = this.#language;
    if (offsetAt(now) === -60_000 * new Date(now).getTimezoneOffset()) return nothing;
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const [practice = '', visitor = ''] = [timeZone, own].map((zone) =>
      zoneText(zone, locale, now),
    );
    return html`<p class="zone" part="zone"><bdi>${words.zone(practice, visitor)}</bdi></p>`;
  }
}
