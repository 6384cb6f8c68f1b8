/** What a delivery needs from its surroundings; tests bring their own. */
export interface DeliverySurroundings {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
  /** From 0 to 1. */
  readonly random: () => number;
  /** What fires `online`, `pageshow`, `pagehide` and, as it bubbles, `visibilitychange`. */
  readonly connectivity: EventTarget;
  /** Whether the browser knows that it has no network. */
  readonly isOffline: () => boolean;
  /** Whether nobody can see the page. */
  readonly isHidden: () => boolean;
}

/** Whether a `pageshow` tells of a page that the browser had put aside whole (HTML, §7.4.6: `persisted`). */
export function cameBack(event: Event): boolean {
  return 'persisted' in event && event.persisted === true;
}

/** The page's own network, clock and events. */
export function browserSurroundings(): DeliverySurroundings {
  return {
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
    clearTimeout: (timer) => window.clearTimeout(timer),
    random: () => Math.random(),
    connectivity: window,
    isOffline: () => !navigator.onLine,
    isHidden: () => document.visibilityState === 'hidden',
  };
}
