import { html, nothing, type TemplateResult } from 'lit';

/** A sentence about the practices, and what can be done about it, if anything can. */
export function noticeTemplate(
  words: string,
  language: string,
  label = '',
  act?: () => void,
): TemplateResult {
  const button = html`<button class="action quiet" part="retry" type="button" @click=${act}>
    ${label}
  </button>`;
  return html`<div class="notice" part="notice" lang=${language}>
    <p><bdi>${words}</bdi></p>
    ${label ? button : nothing}
  </div>`;
}

/** Empty cards, of the room that those to come will take. */
export function skeletonTemplate(): TemplateResult {
  const card = html`<div class="card">
    <span class="bone"></span><span class="bone"></span><span class="bone"></span>
    <span class="bone"></span>
  </div>`;
  return html`<div class="cards skeleton" aria-hidden="true">${[card, card, card]}</div>`;
}
