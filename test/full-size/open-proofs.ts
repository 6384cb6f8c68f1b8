import type { BrowserPage } from '../../tools/browsers/browser-page.ts';

/**
 * Opens a page and waits until it has what it is proved with.
 *
 * @param property - The property of `window` that is waited for.
 * @throws {Error} When it does not come within 30 s.
 */
export async function openProofs(
  page: BrowserPage,
  url: string,
  property: 'proofs' | 'twins' | 'foreign' | 'hosts',
): Promise<void> {
  await page.open(url);
  const until = Date.now() + 30_000;
  // WebKit's driver does not wait for modules.
  while (!(await page.evaluate((name) => name in window, property))) {
    if (Date.now() > until) throw new Error(`${url} has no ${property} in ${page.engine}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
