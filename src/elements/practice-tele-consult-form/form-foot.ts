import { html, nothing, type TemplateResult } from 'lit';

import { isRetried, renderStatus } from './delivery-status.js';
import type { FormEntry } from './form-entry.js';
import { renderClearing } from './form-frame.js';
import type { Words } from './form-words.js';
import type { RequestSending } from './request-sending.js';

/** What stands under the fields. */
export interface Foot {
  readonly words: Words;
  readonly locale: string;
  readonly entry: FormEntry;
  readonly sending: RequestSending;
  /** Clears all answers. */
  readonly clear: () => void;
  /** Gives up a request that has not arrived, to change its answers. */
  readonly change: () => void;
}

/** The buttons, and what happens to the request. */
export function renderFoot(foot: Foot): TemplateResult {
  const { words, locale, entry, sending, change } = foot;
  const { state, seconds } = sending;
  const { steps } = entry;
  const send = steps.isLast ? words.send : words.next;
  const back = html`<button class="action quiet" type="button" @click=${entry.back}>
    ${words.back}
  </button>`;
  // Beside the other one, above the words that change each second: a button must not move.
  const changeAnswers = html`<button class="action quiet" type="button" @click=${change}>
    ${words.change}
  </button>`;
  const view = { words, locale, state };
  return html`<div class="foot">
    <div class="buttons">
      <button class="action" part="submit" type="submit" id="submit">
        ${isRetried(state) ? words.tryNow : send}
      </button>
      ${isRetried(state) ? changeAnswers : nothing}
      ${steps.inSteps && steps.step > 1 && !sending.isUnderWay ? back : nothing}
    </div>
    ${renderStatus({ ...view, secondsLeft: seconds.left, secondsAtStart: seconds.atStart })}
    ${renderClearing(words, {
      isOffered: entry.hasAnswers && !sending.isUnderWay,
      isAsked: entry.asksToClear,
      ask: () => entry.askToClear(true),
      clear: foot.clear,
      keep: () => entry.askToClear(false),
    })}
  </div>`;
}
