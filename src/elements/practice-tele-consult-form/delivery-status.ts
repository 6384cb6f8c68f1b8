import { html, nothing, type TemplateResult } from 'lit';

import type { DeliveryState } from '../../consultations/delivery.js';

import type { Words } from './form-words.js';

/** Where a request stands, in words. */
export interface StatusView {
  readonly words: Words;
  readonly locale: string;
  readonly state: DeliveryState | undefined;
  /** Seconds until the next try, as they run down for the eye. */
  readonly secondsLeft: number;
  /** The same when the wait began: what a screen reader says, once. */
  readonly secondsAtStart: number;
}

/** Whether a first try has not reached the server: another one is planned or under way. */
export function isRetried(state: DeliveryState | undefined): boolean {
  return state?.phase === 'waiting' || (state?.phase === 'sending' && state.attempt > 1);
}

/** What happens to the request. The live region is always there; only its content changes. */
export function renderStatus(view: StatusView): TemplateResult {
  const { state } = view;
  const waits = state?.phase === 'waiting';
  const said = statusText(view, view.secondsAtStart);
  const seen = said !== '' && !waits;
  const countdown = html`<p class="status" part="status" aria-hidden="true">
    ${statusText(view, view.secondsLeft)}
  </p>`;
  return html`
    <div
      class=${seen ? 'status' : 'visually-hidden'}
      part=${seen ? 'status' : nothing}
      role="status"
    >
      ${said}
    </div>
    ${waits ? countdown : nothing}
  `;
}

function statusText({ words, locale, state }: StatusView, seconds: number): string {
  switch (state?.phase) {
    case 'sending':
      return words.sending;
    case 'waiting':
      return `${state.offline ? words.offline : words.waiting(timeText(seconds, locale))} ${keptText(state, words, locale)}`;
    case 'failed':
      return state.status < 300 ? words.unconfirmed : words.failed;
    case 'dropped':
      return words.dropped(instantText(new Date(state.createdAt), locale));
    case 'elsewhere':
      return words.elsewhereTab;
    default:
      return '';
  }
}

/** Until when this device keeps the request, or that it doesn't. */
export function keptText(
  { keptUntil }: { readonly keptUntil?: number },
  words: Words,
  locale: string,
): string {
  if (keptUntil === undefined) return words.notKept;
  return words.kept(instantText(new Date(keptUntil), locale));
}

/** `8 seconds`, `5 minutes`, in the locale's words. */
function timeText(seconds: number, locale: string): string {
  const long = seconds > 120;
  const unit = long ? 'minute' : 'second';
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(long ? Math.ceil(seconds / 60) : seconds);
}

/** Weekday, date, time and zone; in the visitor's zone where the practice's is unknown or misspelt. */
export function instantText(instant: Date, locale: string, timeZone?: string): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(instant);
  } catch {
    return new Intl.DateTimeFormat(locale, options).format(instant);
  }
}
