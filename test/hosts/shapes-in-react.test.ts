import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse } from '../full-size/how-much.ts';
import { servePages } from '../full-size/serve-pages.ts';

import type { PageState } from './react-page.ts';
import { pageAround } from './shown-widgets.ts';

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('react-page.ts', import.meta.url)), formats: ['es'] },
    },
  });
  const [first] = [built].flat();
  const output = first && 'output' in first ? first.output[0] : undefined;
  return output?.code ?? '';
}

const code = await bundle();

/** Renders, lets the library see it, and tells what stands on the page. */
async function render(state: PageState | null) {
  if (state) window.renderPage(state);
  else window.unmountPage();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const tags = [...document.querySelectorAll('main *')].map(({ localName }) => localName);
  const main = document.querySelector('main');
  return {
    widgets: tags.filter((tag) => tag.startsWith('practice-')),
    text: (main?.textContent ?? '').trim(),
    headings: [...(main?.querySelectorAll('[heading]') ?? [])].map((each) =>
      each.getAttribute('heading'),
    ),
    failed: document.title,
  };
}

for (const engine of enginesToUse) {
  describe(`a placeholder that React has written, in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof servePages>>;
    let page: BrowserPage;
    const state = { heading: 'Spasms', words: 'One.' };

    before(async () => {
      page = await openBrowser(engine);
      const html = pageAround('').replace(
        '</body>',
        '<script type="module" src="/page.js"></script></body>',
      );
      server = await servePages({ answers: { '/': html, '/page.js': code } });
    });

    after(async () => {
      await page.close();
      await server.close();
    });

    test('is rendered again, changed inside and around, moved and removed', async () => {
      await page.open(`${server.origin}/`);
      const [card, article] = ['practice-article-card', 'practice-article'];
      const steps: readonly (readonly [PageState | null, readonly string[], string])[] = [
        [state, [card, article], 'One.One.0 clicks'],
        [{ ...state, words: 'Two.' }, [card, article], 'Two.Two.0 clicks'],
        [{ ...state, isBefore: true }, [card, article], 'Before. One.One.0 clicks'],
        [{ ...state, isWithin: true }, [card, article], 'One.Within. One.0 clicks'],
        [state, [card, article], 'One.One.0 clicks'],
        [{ ...state, isLast: true }, [article, card], 'One.0 clicksOne.'],
        [{ ...state, isShown: false }, [article], 'One.0 clicks'],
        [{ ...state, heading: 'Discs' }, [card, article], 'One.One.0 clicks'],
        [null, [], ''],
        [state, [card, article], 'One.One.0 clicks'],
      ];
      for (const [given, widgets, text] of steps) {
        const shown = await page.evaluate(render, given);
        const headings = widgets.map(() => given?.heading);
        const expected = { widgets, text, headings, failed: 'Widgets' };
        assert.deepEqual(shown, expected, JSON.stringify(given));
      }
    });

    test('and what stands in it listens to clicks', async () => {
      await page.open(`${server.origin}/`);
      await page.evaluate(render, state);
      const { text } = await page.evaluate(async () => {
        document.querySelector('button')?.click();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { text: document.querySelector('button')?.textContent };
      });
      assert.equal(text, '1 clicks');
    });
  });
}
