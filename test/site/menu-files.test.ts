import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import Fastify, { type FastifyInstance } from 'fastify';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { engines, findBrowser } from '../../tools/browsers/find-browsers.ts';

const head = '<script type="module" blocking="render" src="/practice-widgets.js?ver=6.5"></script>';

// Looks at the size of the title in every frame that is drawn, from the first.
const watch = `
  window.seen = { sizes: [], shifts: 0, faults: [] };
  addEventListener('error', ({ message }) => seen.faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => seen.faults.push(String(reason)));
  const look = () => {
    const title = document.querySelector('h1');
    if (title) seen.sizes.push(Math.round(parseFloat(getComputedStyle(title).fontSize)));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) seen.shifts += value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
`;

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Menu</title>
  <script src="/watch.js"></script>${head}</head><body>
  <practice-accessibility-menu></practice-accessibility-menu>
  <h1 style="font-size: 30px">Spasms</h1><p>Text</p></body></html>`;

/** The menu, as a script of the page sees it. */
interface Menu extends Element {
  readonly updateComplete: Promise<boolean>;
  open(): void;
  close(): void;
  reset(): void;
  choose(name: string, level: string): boolean;
}

declare global {
  interface Window {
    seen: { sizes: number[]; shifts: number; faults: string[] };
  }
}

/** Serves the module, and the file beside it only where a site has copied it. */
async function serve(copied: () => boolean, asked: string[]): Promise<FastifyInstance> {
  const server = Fastify({ forceCloseConnections: true });
  const file = (name: string) => readFile(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
  server.get('/', (_request, reply) => reply.type('text/html').send(page));
  server.get('/watch.js', (_request, reply) => reply.type('text/javascript').send(watch));
  server.get('/:name', async (request, reply) => {
    const { name } = request.params as { name: string };
    asked.push(request.url);
    if (name === 'practice-accessibility-menu.js' && !copied()) return reply.code(404).send();
    if (!name.endsWith('.js')) return reply.code(404).send();
    return reply.type('text/javascript').send(await file(name));
  });
  return server;
}

for (const engine of engines.filter(findBrowser)) {
  describe(`the files of the accessibility menu, in ${engine}`, () => {
    let isCopied = true;
    const asked: string[] = [];
    let server: FastifyInstance;
    let browser: BrowserPage;
    let address: string;

    before(async () => {
      server = await serve(() => isCopied, asked);
      address = await server.listen({ host: '127.0.0.1', port: 0 });
      browser = await openBrowser(engine);
    });

    after(async () => {
      await browser.close();
      await server.close();
    });

    const openPanel = () =>
      browser.evaluate(async () => {
        const menu = document.querySelector<Menu>('practice-accessibility-menu');
        menu?.open();
        const text = () => menu?.shadowRoot?.textContent ?? '';
        for (let tries = 0; tries < 100 && !/Quick choices|could not/.test(text()); tries++) {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return text();
      });

    test('nothing but the module is asked for until the panel opens, then one file, once', async () => {
      await browser.open(address);
      await browser.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
      const ours = () => asked.filter((url) => url.includes('practice-'));
      assert.deepEqual(ours(), ['/practice-widgets.js?ver=6.5']);
      assert.match(await openPanel(), /Quick choices/);
      await browser.evaluate(() =>
        document.querySelector<Menu>('practice-accessibility-menu')?.close(),
      );
      assert.match(await openPanel(), /Quick choices/);
      assert.deepEqual(ours(), ['/practice-widgets.js?ver=6.5', '/practice-accessibility-menu.js']);
    });

    test('what was chosen before is there in the first frame, without a shift', async () => {
      await browser.evaluate(() => {
        document.querySelector<Menu>('practice-accessibility-menu')?.choose('text-size', '200');
      });
      await browser.open(address);
      const { sizes, shifts } = await browser.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return window.seen;
      });
      // Firefox knows no blocking="render": it may draw a frame before the module has run.
      if (engine !== 'firefox') assert.deepEqual([...new Set(sizes)], [60]);
      assert.equal(sizes.at(-1), 60);
      if (engine === 'chromium') assert.equal(shifts, 0);
      await browser.evaluate(() =>
        document.querySelector<Menu>('practice-accessibility-menu')?.reset(),
      );
    });

    test('a site that copied the module alone can still enlarge the text, and is told', async () => {
      isCopied = false;
      await browser.open(address);
      assert.match(await openPanel(), /The rest of this menu could not be loaded/);
      const seen = await browser.evaluate(async () => {
        const menu = document.querySelector<Menu>('practice-accessibility-menu');
        const press = (selector: string) =>
          menu?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
        press('.larger');
        await menu?.updateComplete;
        const larger = window.getComputedStyle(document.querySelector('h1') ?? document.body);
        const size = larger.fontSize;
        press('[part="reset"]');
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { size, after: larger.fontSize, faults: window.seen.faults };
      });
      assert.deepEqual(seen, { size: '33px', after: '30px', faults: [] });
      isCopied = true;
    });
  });
}
