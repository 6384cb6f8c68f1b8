import type { outbox } from './tab.js';

/** A document of the same origin with the library in it: what a second tab is to storage and locks. */
export interface Tab {
  readonly window: Window & typeof globalThis;
  readonly outbox: typeof outbox;
  /** Closes it at once, whatever it is doing. */
  close(): void;
}

const open = new Set<HTMLIFrameElement>();

/** Opens another tab. */
export async function openTab(): Promise<Tab> {
  const frame = document.createElement('iframe');
  frame.src = new URL('./tab.html', import.meta.url).pathname;
  open.add(frame);
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const inside = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inside || !('outbox' in inside)) throw new Error('The tab has not loaded the library.');
  return {
    window: inside,
    outbox: inside.outbox as typeof outbox,
    close: () => frame.remove(),
  };
}

/** Closes all tabs that a test has opened. */
export function closeTabs(): void {
  for (const frame of open) frame.remove();
  open.clear();
}
