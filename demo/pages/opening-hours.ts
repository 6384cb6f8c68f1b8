import { html, type Markup } from './markup.ts';
import type { OpeningHours, PracticeFile } from './practice-content.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The week of a practice as a table, one row a day, and the dates on which it is closed. */
export function openingHoursTable({ openingHoursSpecification: all }: PracticeFile): Markup {
  const weekly = all.filter(({ validFrom }) => !validFrom);
  const closed = all.filter(({ validFrom, opens, closes }) => validFrom && opens === closes);
  return html`<table class="hours">
      <caption class="visually-hidden">
        Opening hours
      </caption>
      <tbody>
        ${days.map(
          (day) =>
            html`<tr>
              <th scope="row">${day}</th>
              <td>${timesOf(day, weekly)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${closed.map((each) => html`<p class="note">Closed ${dates(each)}.</p>`)}`;
}

function timesOf(day: string, weekly: readonly OpeningHours[]): Markup | string {
  const times = weekly
    .filter(({ dayOfWeek = [] }) => [dayOfWeek].flat().some((each) => each.endsWith(day)))
    .sort((one, other) => one.opens.localeCompare(other.opens))
    .map(({ opens, closes }) => html`<span>${clock(opens)} – ${clock(closes)}</span>`);
  return times.length > 0 ? html`${times}` : 'Closed';
}

/** `13:30` as Americans write it: `1:30 PM`. */
function clock(time: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`2000-01-01T${time.slice(0, 5)}:00Z`));
}

function dates({ validFrom = '', validThrough = validFrom }: OpeningHours): string {
  const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(validFrom.slice(0, 10)), new Date(validThrough.slice(0, 10)));
}
