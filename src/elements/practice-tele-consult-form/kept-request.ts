import { html, nothing, type LitElement, type TemplateResult } from 'lit';

import { DeliveryController } from '../../consultations/delivery-controller.js';
import type { DeliveryState } from '../../consultations/delivery.js';

import { instantText, keptText } from './delivery-status.js';
import { moveFocus } from './focus-moves.js';
import type { Words } from './form-words.js';

/** What earlier visits have left on this device: it is sent from here, and the visitor is told. */
export class KeptRequest {
  readonly #host: LitElement;
  readonly #delivery: DeliveryController;

  /** `onSent` hears the reference of each request that the practice has received. */
  constructor(host: LitElement, onSent: (reference: string) => void) {
    this.#host = host;
    this.#delivery = new DeliveryController(host, (state) => {
      if (state.phase === 'sent') onSent(state.reference);
    });
  }

  /** Goes on with what is kept for an address; on a shared computer nothing is. */
  follow(endpoint: string, sharedComputer: boolean): void {
    this.#delivery.resumeKept(endpoint, sharedComputer);
  }

  /** What has become of it, in words; nothing where there is none. */
  render(words: Words, locale: string): TemplateResult | typeof nothing {
    const { state } = this.#delivery;
    if (!state || state.phase === 'elsewhere') return nothing;
    const actions = html`
      <button class="action quiet" type="button" @click=${this.#tryNow}>${words.tryNow}</button>
      <button class="action quiet" type="button" @click=${this.#clear}>${words.clear}</button>
    `;
    return html`<div class="earlier" part="earlier" id="earlier" tabindex="-1">
      <div role="status">${describe(state, words, locale)}</div>
      ${'keptUntil' in state ? actions : nothing}
    </div>`;
  }

  // The buttons go away, and a focus on them would be lost.
  readonly #tryNow = (): void => {
    moveFocus(this.#host, 'earlier');
    this.#delivery.tryNow();
  };

  readonly #clear = (): void => {
    moveFocus(this.#host, 'submit');
    this.#delivery.cancel();
  };
}

function describe(state: DeliveryState, words: Words, locale: string): unknown {
  if ('keptUntil' in state) return `${words.earlierWaits} ${keptText(state, words, locale)}`;
  if (state.phase === 'dropped')
    return words.dropped(instantText(new Date(state.createdAt), locale));
  if (state.phase !== 'sent') return words.earlierRefused;
  const reference = html`<strong><bdi translate="no">${state.reference}</bdi></strong>`;
  return [words.earlierSent, ' ', words.reference(reference)];
}
