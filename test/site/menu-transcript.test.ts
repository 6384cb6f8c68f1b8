import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { findBrowser } from '../../tools/browsers/find-browsers.ts';
import { servePages } from '../full-size/serve-pages.ts';

import { SpokenPage } from './spoken-page.ts';

const file = new URL('./menu-transcript.txt', import.meta.url);

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Spasms</title>
  <script type="module" src="/dist/practice-widgets.js"></script></head><body>
  <practice-profile name="North" phone="727-MY-SPINE"></practice-profile>
  <practice-accessibility-menu statement-href="/accessibility"></practice-accessibility-menu>
  <main><h1>Spasms</h1><p>Text with <a href="#x">a link</a>.</p></main></body></html>`;

describe(
  'the accessibility menu, heard and used by keyboard',
  { skip: !findBrowser('chromium') },
  () => {
    let server: Awaited<ReturnType<typeof servePages>>;
    let spoken: SpokenPage;

    before(async () => {
      server = await servePages({ answers: { '/page': page } });
      spoken = await SpokenPage.open(`${server.origin}/page`);
    });

    after(async () => {
      await spoken.close();
      await server.close();
    });

    // Written anew with WRITE=1, and then read by somebody before it is committed.
    test('says what it is, what changes, and where one is', async () => {
      await spoken.press('Tab');
      await spoken.press('Enter');
      await spoken.page.waitForFunction(() =>
        document
          .querySelector('practice-accessibility-menu')
          ?.shadowRoot?.querySelector('.sections'),
      );
      await spoken.tabTo('Bigger text');
      await spoken.press('Enter', 2);
      await spoken.tabTo('Text size');
      await spoken.press('ArrowRight');
      await spoken.tabTo('Easier reading');
      await spoken.press('Space');
      await spoken.press('Space');
      await spoken.tabTo('Undo');
      await spoken.press('Enter');
      await spoken.tabTo('Colors');
      await spoken.press('Enter');
      await spoken.press('Tab');
      await spoken.press('ArrowDown', 2);
      await spoken.tabTo('My own colors');
      await spoken.press('Enter');
      await spoken.tabTo('Back');
      await spoken.press('Enter');
      await spoken.press('Escape');
      await spoken.press('Tab');
      const heard = `${spoken.transcript.join('\n')}\n`;
      if (process.env.WRITE) await writeFile(file, heard);
      assert.equal(heard, await readFile(file, 'utf8'));
    });
  },
);
