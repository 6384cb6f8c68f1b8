import { html, nothing, type TemplateResult } from 'lit';

import { calendarEntry } from '../../consultations/calendar-entry.js';
import type { VisitSpan } from '../../consultations/visit-times.js';

import { instantText } from './delivery-status.js';
import type { Words } from './form-words.js';

/** What is known once the practice has received a request. */
export interface Receipt {
  readonly words: Words;
  readonly locale: string;
  readonly reference: string;
  /** RFC 3339 date-time. */
  readonly expectedResponseBy: string;
  readonly practice: string;
  /** IANA name of the practice's time zone. */
  readonly timeZone: string | undefined;
  /** Whether the practice is open, in words; empty where that can't be told. */
  readonly hours: string;
  /** The times that were asked for. */
  readonly requested: readonly VisitSpan[];
}

/** The confirmation, which stands in place of the form. */
export function renderReceipt(receipt: Receipt): TemplateResult {
  const { words, locale, timeZone, reference, expectedResponseBy, hours } = receipt;
  const time = instantText(new Date(expectedResponseBy), locale, timeZone);
  return html`<div class="receipt" part="receipt">
    <h2 class="title" id="receipt" tabindex="-1">${words.sent}</h2>
    <p>${words.reference(html`<strong><bdi translate="no">${reference}</bdi></strong>`)}</p>
    <p>${words.replyBy(time)}</p>
    ${hours ? html`<p>${hours}</p>` : nothing}
    <p>${words.meanwhile}</p>
    ${renderCalendar(receipt)}
    <div class="buttons">
      <button class="action quiet" type="button" @click=${() => window.print()}>
        ${words.print}
      </button>
    </div>
  </div>`;
}

function renderCalendar(receipt: Receipt): TemplateResult | typeof nothing {
  const { words, requested } = receipt;
  if (requested.length === 0) return nothing;
  return html`<p>${words.calendarHint}</p>
    <ul class="spans">
      ${requested.map(
        (span) =>
          html`<li>
            <span>${spanText(span, receipt)}</span>
            <button class="action quiet" type="button" @click=${() => handOut(span, receipt)}>
              ${words.calendar}
            </button>
          </li>`,
      )}
    </ul>`;
}

function spanText({ start, end }: VisitSpan, { locale, timeZone }: Receipt): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    timeZoneName: 'short',
  };
  const range = (zone: string | undefined) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).formatRange(
      new Date(start),
      new Date(end),
    );
  try {
    return range(timeZone);
  } catch {
    return range(undefined);
  }
}

/** Hands a calendar file to the visitor. Nothing of what was typed is in it. */
function handOut({ start, end }: VisitSpan, { words, reference, practice }: Receipt): void {
  const text = calendarEntry({
    uid: `${reference}-${start.slice(0, 13)}@practice-widgets`,
    stamp: new Date(),
    start: new Date(start),
    end: new Date(end),
    title: words.calendarTitle(practice),
    description: words.reference(reference).join(''),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = 'appointment.ics';
  link.click();
  // Safari reads the file only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
