import { waitUntil as waitUntilSoon } from '@open-wc/testing';

/** Waits for what a disk and other tabs do on a busy machine. */
export function waitUntil(isTrue: () => unknown, what = 'what was expected'): Promise<void> {
  return waitUntilSoon(isTrue, what, { timeout: 8000, interval: 20 });
}
