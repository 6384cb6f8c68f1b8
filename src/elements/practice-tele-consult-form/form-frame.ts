import { html, nothing, type TemplateResult } from 'lit';

import type { Words } from './form-words.js';

/** What the visitor is told about their own answers. */
export type AnswersNotice = '' | 'restored' | 'cleared';

/** The lines that stand first, in every state. */
export function renderEmergency(words: Words, withCrisisLine: boolean): TemplateResult {
  const crisis = html`<a href="tel:988">988</a>`;
  return html`<div class="emergency" part="emergency">
    <p>${words.emergency(html`<a href="tel:911">911</a>`)}</p>
    ${withCrisisLine ? html`<p>${words.crisis(crisis)}</p>` : nothing}
    <slot name="red-flags"></slot>
    <p>${words.notMonitored}</p>
  </div>`;
}

/** That answers have come back, or are cleared. The live region is always there. */
export function renderNotice(words: Words, notice: AnswersNotice): TemplateResult {
  return html`<p
    class=${notice ? 'status' : 'visually-hidden'}
    role="status"
    id="notice"
    tabindex="-1"
  >
    ${notice && words[notice]}
  </p>`;
}

/** What clearing takes: a second press, for a tired finger. */
export interface Clearing {
  /** Whether there is anything to clear. */
  readonly isOffered: boolean;
  readonly isAsked: boolean;
  readonly ask: () => void;
  readonly clear: () => void;
  readonly keep: () => void;
}

/** The way to clear all answers. */
export function renderClearing(words: Words, clearing: Clearing): TemplateResult | typeof nothing {
  const { isOffered, isAsked, ask, clear, keep } = clearing;
  if (!isOffered) return nothing;
  if (!isAsked) {
    return html`<button class="link" type="button" id="clear" @click=${ask}>
      ${words.clearAnswers}
    </button>`;
  }
  return html`<div class="clearing" role="group" aria-labelledby="clear">
    <p id="clear" tabindex="-1">${words.clearSurely}</p>
    <div class="buttons">
      <button class="action quiet" type="button" @click=${clear}>${words.clearYes}</button>
      <button class="action quiet" type="button" @click=${keep}>${words.clearNo}</button>
    </div>
  </div>`;
}

/** What a server renders: without the script nothing could be sent, but by the page's own form. */
export function renderUnscripted(words: Words): TemplateResult {
  return html`<slot name="heading"><h2 class="title">${words.heading}</h2></slot>
    <slot name="fallback"></slot>`;
}
