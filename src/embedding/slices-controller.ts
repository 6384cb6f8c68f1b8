import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** About two screens of the smallest cards: what is further down can wait. */
const atOnce = 48;
const slice = 30;

/**
 * Lets a long list be rendered in slices, each when the browser has nothing else to do, so that it
 * can be scrolled and used meanwhile.
 */
export class SlicesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #allowed = atOnce;
  #wanted = 0;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * How many items are to be rendered now; others follow by themselves.
   *
   * @param count Items that there are.
   * @param before How many there were when the visitor asked for more; 0 where nobody has.
   * @param more How many were asked for: they can't wait.
   */
  allow(count: number, before: number, more: number): number {
    const least = before && before + more;
    this.#wanted = count;
    // After a short list, a long one starts anew.
    this.#allowed = Math.max(atOnce, least, Math.min(this.#allowed, count));
    return Math.min(this.#allowed, count);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#stop || this.#allowed >= this.#wanted) return;
    this.#stop = whenIdle(() => {
      this.#stop = undefined;
      this.#allowed += slice;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}

// Safari has no idle callbacks yet.
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 1000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 16);
  return () => clearTimeout(id);
}
