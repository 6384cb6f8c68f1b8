import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ConsultRequest } from './consult-request.js';
import type { Carriage, deliver, DeliveryOptions, DeliveryState } from './delivery.js';
import { deliverKept, resumeKept } from './outbox.js';

/** Starts a delivery. */
export type Deliver = typeof deliver;

/**
 * Ties one delivery at a time, or what earlier visits have left, to an element: the element renders on every state and on every second
 * of a wait. While the element is disconnected nothing is tried and no timer runs.
 */
export class DeliveryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onState: (state: DeliveryState) => void;
  #delivery: Carriage | undefined;
  #resumed = '';
  #state: DeliveryState | undefined;
  #tick: number | undefined;

  /** `onState` is called on every state, before the element renders it. */
  constructor(host: ReactiveControllerHost & Element, onState: (state: DeliveryState) => void) {
    this.#host = host;
    this.#onState = onState;
    host.addController(this);
  }

  /** Where the request stands; undefined while there is none. */
  get state(): DeliveryState | undefined {
    return this.#state;
  }

  /** Whole seconds until the next try, one at least; 0 when none is planned. */
  get secondsLeft(): number {
    if (this.#state?.phase !== 'waiting') return 0;
    return Math.max(1, Math.ceil((this.#state.nextTryAt - Date.now()) / 1000));
  }

  /** Sends a request in place of any earlier one; keeps it on the device meanwhile. */
  send(request: ConsultRequest, options: DeliveryOptions, carry: Deliver = deliverKept): void {
    this.cancel();
    this.#delivery = carry(request, options, (state) => this.#receive(state));
  }

  /** Goes on with what earlier visits have left for an address; an empty one leaves it at rest. */
  resumeKept(endpoint: string, sharedComputer = false): void {
    const wanted = sharedComputer ? '' : endpoint;
    if (wanted === this.#resumed) return;
    this.#resumed = wanted;
    this.#delivery?.pause();
    this.#delivery = wanted
      ? resumeKept({ endpoint: wanted }, (state) => this.#receive(state))
      : undefined;
  }

  /** Tries the same request again, with the same key. */
  tryNow(): void {
    this.#delivery?.tryNow();
  }

  /** Forgets the request. */
  cancel(): void {
    this.#delivery?.cancel();
    this.#delivery = undefined;
    this.#resumed = '';
    this.#state = undefined;
    this.#stopTicking();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#delivery?.resume();
    this.#followWait();
  }

  hostDisconnected(): void {
    this.#delivery?.pause();
    this.#stopTicking();
  }

  #receive(state: DeliveryState): void {
    this.#state = state;
    this.#followWait();
    this.#onState(state);
    this.#host.requestUpdate();
  }

  #followWait(): void {
    this.#stopTicking();
    if (this.#state?.phase !== 'waiting' || !this.#host.isConnected) return;
    this.#tick = window.setInterval(() => this.#host.requestUpdate(), 1000);
  }

  #stopTicking(): void {
    window.clearInterval(this.#tick);
    this.#tick = undefined;
  }
}
