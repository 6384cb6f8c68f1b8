import type { BrowserPage } from '../../tools/browsers/browser-page.ts';
import { openProofs } from '../full-size/open-proofs.ts';

import type { HostPage } from './host-page-markup.ts';
import type { Seen } from './in-page/boxes.ts';
import type { Stop } from './in-page/keys.ts';
import { profile, samples } from './samples.ts';

/** What was seen and heard on one page. */
export interface Visit {
  readonly seen: readonly Seen[];
  readonly stops: readonly Stop[];
  /** What the menu's and the invitation's buttons open: its width, or what went wrong. */
  readonly opened: Readonly<Record<string, number | string>>;
  /** What the page itself has got from the library. */
  readonly left: readonly string[];
}

const MOST_STOPS = 60;

async function walk(page: BrowserPage): Promise<readonly Stop[]> {
  await page.evaluate(() => window.hosts.hearKeys());
  for (let index = 0; index < MOST_STOPS; index++) {
    await page.press('Tab');
    const stop = await page.evaluate(() => window.hosts.lastStop());
    if (stop?.name === 'after') break;
    if (stop?.key) await page.press(stop.key);
  }
  return page.evaluate(() => window.hosts.hearNoMore());
}

const opening = {
  'practice-accessibility-menu': 0,
  'practice-consultation-cta': 1,
} as const;

/** Opens with Enter what a button opens, and closes it with Escape. */
async function open(page: BrowserPage, tag: string, index: number): Promise<number | string> {
  await page.evaluate((...given) => window.hosts.focusOn(...given), tag, index);
  await page.press('Enter');
  const { isSo, width } = await page.evaluate((name) => window.hosts.opened(name, true), tag);
  if (!isSo) return 'Enter opens nothing';
  await page.press('Escape');
  const closed = await page.evaluate((name) => window.hosts.opened(name, false), tag);
  if (!closed.isSo) return 'Escape does not close it';
  const hasFocus = await page.evaluate((...given) => window.hosts.hasFocus(...given), tag, index);
  return hasFocus ? width : 'focus does not return';
}

/**
 * Visits a page: puts the elements there, loads the library, looks, presses keys.
 */
export async function visit(
  page: BrowserPage,
  address: string,
  { width = 600, around, inside, rootCss }: HostPage,
): Promise<Visit> {
  await openProofs(page, address, 'hosts');
  const seen = await page.evaluate((staging) => window.hosts.begin(staging), {
    profile,
    samples: samples(),
    width,
    ...(around && { around }),
    ...(inside && { inside }),
    ...(rootCss && { rootCss }),
  });
  const left = await page.evaluate(() => window.hosts.leftOnPage());
  const stops = await walk(page);
  const opened: Record<string, number | string> = {};
  for (const [tag, index] of Object.entries(opening)) opened[tag] = await open(page, tag, index);
  return { seen, stops, opened, left };
}
