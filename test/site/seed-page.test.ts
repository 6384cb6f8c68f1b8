import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import type { FastifyInstance } from 'fastify';

import { createDemo } from '../../demo/server.ts';
import { openStore, type Store } from '../../intake/store.ts';
import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { engines, findBrowser } from '../../tools/browsers/find-browsers.ts';

import { Visitor } from './visitor.ts';

/** The digits that the library adds to a number that is written as a word. */
const digits = ' (727-697-7463)';

/** Every sentence of the page that the demo rebuilds. The label of its empty date is not one. */
const sentences = readFileSync(new URL('seed-page.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.replace(/^\s*•?\s*/, '').trim())
  .filter((line) => line !== '' && line !== 'Posted On:')
  .flatMap((line) => line.split(/(?<=(?<!\bDR)[.?!])\s+(?=[A-Z])/));

for (const engine of engines.filter(findBrowser)) {
  describe(`the seed page, in ${engine}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-'));
    const database = join(folder, 'requests.sqlite');
    let server: FastifyInstance;
    let store: Store;
    let page: BrowserPage;
    let visitor: Visitor;
    let address: string;

    before(async () => {
      server = await createDemo({ database });
      address = await server.listen({ host: '127.0.0.1', port: 0 });
      store = await openStore(database);
      page = await openBrowser(engine);
      await page.resize(1280, 900);
      visitor = new Visitor(page);
      await visitor.open(`${address}/`);
    });

    after(async () => {
      await page.close();
      await store.close();
      await server.close();
      rmSync(folder, { recursive: true });
    });

    test('shows every sentence of the seed, and no label for its empty date', async () => {
      const shown = (await visitor.read()).replaceAll(digits, '').toLowerCase();
      const missing = sentences.filter((sentence) => !shown.includes(sentence.toLowerCase()));
      assert.deepEqual(missing, []);
      assert.equal(sentences.length, 27);
      assert.doesNotMatch(shown, /posted|publi|\bdate\b/);
    });

    test('says the article and the phone number in the served page already', async () => {
      const served = (await (await fetch(`${address}/`)).text())
        .replace(/<script[^]*?<\/script>/g, '')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&')
        .replace(/\s+/g, ' ');
      // The meta line and the menu are the library's own words.
      const own = /^(Open Accessibility|Category|Written By)/;
      const missing = sentences.filter((each) => !own.test(each) && !served.includes(each));
      assert.deepEqual(missing, []);
    });

    test('has article, headings, list, image and a link that dials +1 727 697 7463', async () => {
      const found = await page.evaluate(async () => {
        const article = document.querySelector('practice-article');
        const image = article?.shadowRoot?.querySelector('img') ?? article?.querySelector('img');
        await image?.decode();
        return {
          headings: [...document.querySelectorAll('h1, h2')].map((each) => each.textContent.trim()),
          items: article?.querySelectorAll(':scope > ul:not([slot]) > li').length,
          hasImage: Boolean(image?.naturalWidth),
          dials: document
            .querySelector('practice-consultation-cta practice-phone-link a')
            ?.getAttribute('href'),
        };
      });
      assert.deepEqual(found, {
        headings: [
          'Muscle Spasms & Spine Surgery',
          'What are Muscle Spasms?',
          'When to See a Doctor',
        ],
        items: 5,
        hasImage: true,
        dials: 'tel:+17276977463',
      });
    });

    test('asks nobody else for anything', async () => {
      const asked = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      assert.ok(asked.some((url) => url.endsWith('/dist/practice-widgets.js')));
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(`${address}/`)),
        [],
      );
    });

    test('enlarges its text by keyboard from the first tab stop, and takes it back', async () => {
      const sentence = 'Most people have experienced a muscle spasm';
      const size = async () => parseFloat(await visitor.style(sentence, 'font-size'));
      const before = await size();
      await visitor.press('Tab');
      assert.equal((await visitor.focused()).words, 'Open Accessibility Menu');
      await visitor.press('Enter');
      await visitor.waitFor('Bigger text');
      await visitor.tabTo('Bigger text');
      await visitor.press('Enter');
      await visitor.press('Enter');
      assert.ok((await size()) >= before * 1.2, `${await size()} after ${before}`);
      await visitor.tabTo('Reset all');
      await visitor.press('Enter');
      assert.equal(await size(), before);
      await visitor.press('Escape');
      await visitor.waitForFocus('Open Accessibility Menu');
    });

    test('sends a request once, confirms it by its reference, and keeps it', async () => {
      await visitor.tabTo('Schedule a Free Consultation or Tele-Consult');
      await visitor.press('Enter');
      await visitor.waitFor('If this is an emergency, call 911');

      await visitor.tabTo('Send');
      await visitor.press('Enter');
      await visitor.waitFor('There is a problem');

      await fillIn(visitor, page);
      await visitor.tabTo('Send');
      await visitor.press('Enter');
      const [stored] = await waitForRows(store, 1);
      assert.ok(stored);
      await visitor.waitFor(stored.reference);
      assert.deepEqual(readBody(stored.body), {
        practice: 'inspired-spine',
        given: 'Jane',
        family: 'Doe',
        phone: '+17275550123',
        state: 'FL',
        reason: 'My back hurts.',
      });

      const again = await fetch(`${address}/intake/consult-requests`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': `"${stored.idempotencyKey}"`,
        },
        body: typeof stored.body === 'string' ? stored.body : JSON.stringify(stored.body),
      });
      assert.equal(again.status, 201);
      assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
      assert.equal(((await again.json()) as { reference: string }).reference, stored.reference);
      assert.equal((await store.list()).length, 1);
    });

    test('leaves nothing that was typed in the address, the storage or the page', async () => {
      const left = await page.evaluate(() => ({
        address: location.href,
        local: JSON.stringify(localStorage),
        session: JSON.stringify(sessionStorage),
        cookie: document.cookie,
        text: window.visitor.text(),
        fields: window.visitor.values().join(),
      }));
      for (const [place, text] of Object.entries(left)) {
        assert.doesNotMatch(text, /Jane|Doe|5550123|back hurts/, place);
      }
    });
  });
}

/** Fills in the form as a patient would; the state is chosen from its list. */
async function fillIn(visitor: Visitor, page: BrowserPage): Promise<void> {
  await visitor.fill('First name', 'Jane');
  await visitor.fill('Last name', 'Doe');
  await visitor.tabTo('Phone call');
  await visitor.press(' ');
  await visitor.fill('Phone number', '(727) 555-0123');
  await visitor.tabTo('State where you will be');
  // How a list is operated by keys differs from system to system; that it tells of a change does not.
  await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    (element as HTMLSelectElement).value = 'FL';
    element?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await visitor.fill('What would you like help with?', 'My back hurts.');
  await visitor.tabTo('I agree');
  await visitor.press(' ');
}

async function waitForRows(store: Store, count: number) {
  const until = Date.now() + 10_000;
  for (;;) {
    const rows = await store.list();
    if (rows.length >= count) return rows;
    if (Date.now() > until) throw new Error('no request has arrived');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the front desk needs of a stored request. */
function readBody(body: unknown) {
  const request = (typeof body === 'string' ? JSON.parse(body) : body) as {
    practice: { id: string };
    patient: { name: { given: string; family: string } };
    contact: { phone: string };
    location: { state: string };
    visit: { reason: string };
  };
  return {
    practice: request.practice.id,
    ...request.patient.name,
    phone: request.contact.phone,
    state: request.location.state,
    reason: request.visit.reason,
  };
}
