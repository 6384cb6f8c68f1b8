import type { LitElement, ReactiveController } from 'lit';

import { readAttribution, type Attribution } from '../../consultations/attribution.js';
import { toConsultRequest, type ConsultAnswers } from '../../consultations/consult-request.js';
import { DeliveryController } from '../../consultations/delivery-controller.js';
import type { DeliveryOptions, DeliveryState } from '../../consultations/delivery.js';
import { PracticeConsultEvent } from '../../consultations/practice-consult-event.js';
import type { VisitSpan } from '../../consultations/visit-times.js';
import { takeIn } from '../../embedding/guard.js';
import { nameInEvents } from '../../practice/call-requests.js';

import { moveFocus } from './focus-moves.js';
import { gatherCircumstances, type SendingMoment } from './request-circumstances.js';

type Where = Pick<SendingMoment, 'practice' | 'placement'>;

/** Sends what a form holds: once, however often it is asked to. */
export class RequestSending implements ReactiveController {
  readonly #host: LitElement;
  readonly #delivery: DeliveryController;
  #attribution: Attribution = {};
  #shownAt = 0;
  #isPreparing = false;
  #last = '';
  #secondsAtStart = 0;
  #requested: readonly VisitSpan[] = [];

  /** `onState` is called on every state, before the element renders it. */
  constructor(host: LitElement, onState: (state: DeliveryState) => void) {
    this.#host = host;
    host.addController(this);
    this.#delivery = new DeliveryController(host, (state) => {
      if (state.phase === 'waiting') this.#secondsAtStart = this.#delivery.secondsLeft;
      onState(state);
    });
  }

  /** Where the request stands; undefined while there is none. */
  get state(): DeliveryState | undefined {
    return this.#delivery.state;
  }

  /** Whole seconds until the next try, as they run down, and as they were when the wait began. */
  get seconds(): { readonly left: number; readonly atStart: number } {
    return { left: this.#delivery.secondsLeft, atStart: this.#secondsAtStart };
  }

  /** Whether the answers are on their way, so that nothing may be changed under them. */
  get isUnderWay(): boolean {
    const phase = this.state?.phase;
    return this.#isPreparing || phase === 'sending' || phase === 'waiting';
  }

  /** The times that were asked for last. */
  get requested(): readonly VisitSpan[] {
    return this.#requested;
  }

  hostConnected(): void {
    // Where the visitor came from: a page that changes its address forgets it.
    this.#attribution = { ...readAttribution(location.href), ...this.#attribution };
    this.#shownAt ||= performance.now();
    this.#host.requestUpdate();
  }

  /**
   * Sends answers, unless a listener on the page cancels that. After an answer of the server's that
   * could not be understood, the same ones go out under the same key: it may have stored them.
   */
  async send(answers: ConsultAnswers, where: Where, options: DeliveryOptions): Promise<void> {
    const content = JSON.stringify([options.endpoint, answers]);
    if (this.state?.phase === 'failed' && content === this.#last) return this.tryNow();
    const { practice, placement } = where;
    const { source } = practice;
    const name = nameInEvents(practice);
    const consult = new PracticeConsultEvent(name, placement, 'sending', source);
    if (!this.#host.dispatchEvent(consult)) return;
    this.#last = content;
    this.#isPreparing = true;
    // The fields become inert, and a focus inside them would be lost.
    moveFocus(this.#host, 'submit');
    const moment = { ...where, answers, locale: options.language, ...this.#moment(consult) };
    const circumstances = await gatherCircumstances(moment).catch((error: unknown) =>
      takeIn(this.#host, error),
    );
    this.#isPreparing = false;
    if (!circumstances) return this.#host.requestUpdate();
    const request = toConsultRequest(answers, circumstances);
    this.#requested = request.visit.requested ?? [];
    this.#delivery.send(request, options);
  }

  /** Tries the same request again, with the same key. */
  tryNow(): void {
    this.#delivery.tryNow();
  }

  /** Forgets the request. */
  cancel(): void {
    this.#delivery.cancel();
  }

  /** Forgets what was in it. */
  forget(): void {
    this.#last = '';
  }

  #moment({ extra }: PracticeConsultEvent) {
    const text = (id: string) => this.#host.shadowRoot?.getElementById(id)?.textContent.trim();
    return {
      extra,
      consentTexts: { privacy: text('consent-text') ?? '', sms: text('sms-text') ?? '' },
      attribution: this.#attribution,
      elapsedMs: performance.now() - this.#shownAt,
    };
  }
}
