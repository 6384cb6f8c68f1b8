import { FeedFault, type FeedKind, type FeedPage } from './feed-page.js';
import { kindByAddress, pageOfAnswer } from './feed-kind.js';
import { ask } from './feed-request.js';

/** How one page of a feed stands. */
export interface HeldPage {
  /** What there is; undefined where nothing ever came. */
  readonly page: FeedPage | undefined;
  /** Why the last try to read it failed. */
  readonly fault: FeedFault | undefined;
  /** Settles when a newer answer than `page` has come, or has failed to. */
  readonly newer: Promise<void> | undefined;
}

interface Kept {
  page?: FeedPage;
  fault?: FeedFault | undefined;
  /** When the last try ended, by `Date.now()`. */
  triedAt: number;
  underWay?: Promise<void> | undefined;
}

const FRESH = 5 * 60_000;
/** Many elements ask for one feed: a server in trouble is left alone for a while. */
const REST = 30_000;
const MOST = 60;
const kept = new Map<string, Kept>();

/**
 * A page of a feed: asked for once however many ask here, then kept for five minutes. An older one
 * is given at once while a newer one is fetched, and stays where that fails.
 *
 * @param address An http or https address.
 * @param kind What the feed was said to be.
 * @param again Whether to try again right now what has failed before.
 */
export async function heldPage(
  address: string,
  kind: FeedKind | '',
  again: boolean,
): Promise<HeldPage> {
  const entry = kept.get(address) ?? { triedAt: 0 };
  // The last one asked for is the last one dropped.
  kept.delete(address);
  kept.set(address, entry);
  const age = Date.now() - entry.triedAt;
  const isDue = entry.fault ? again || age > REST : age > FRESH;
  if (isDue) entry.underWay ??= load(address, kind, entry);
  if (!entry.page || again) await entry.underWay;
  dropOldest();
  return { page: entry.page, fault: entry.fault, newer: entry.underWay };
}

/** Forgets every page. */
export function forgetPages(): void {
  kept.clear();
}

async function load(address: string, kind: FeedKind | '', entry: Kept): Promise<void> {
  try {
    const isJson = /^(?:wordpress|json)$/.test(kind || kindByAddress(address));
    entry.page = await pageOfAnswer(await ask(address, isJson), address);
    entry.fault = undefined;
  } catch (error) {
    entry.fault =
      error instanceof FeedFault
        ? error
        : new FeedFault(address, `can't be read: ${String(error)}`);
  }
  entry.triedAt = Date.now();
  entry.underWay = undefined;
}

function dropOldest(): void {
  for (const [address, { underWay }] of kept) {
    if (kept.size <= MOST) return;
    if (!underWay) kept.delete(address);
  }
}
