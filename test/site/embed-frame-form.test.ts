import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { createServer } from '../../intake/intake.ts';
import { openStore, type Store } from '../../intake/store.ts';
import { openBrowser } from '../../tools/browsers/browser-page.ts';
import { enginesToUse } from '../full-size/how-much.ts';

import { driveForm, typed, type Report } from './embed-frame-driver.ts';
import { practice } from './embed-frame-samples.ts';
import { pageAround, quoted, serveSite, type Site } from './embed-frame-site.ts';

const SANDBOX = 'allow-scripts allow-forms allow-popups';

/** The real intake; the first request of every visitor is lost on the way. */
async function startIntake() {
  const store: Store = await openStore(':memory:');
  const keys: string[] = [];
  const server = createServer({ store, origins: ['null'], log: false });
  server.addHook('onRequest', (request, reply, done) => {
    const key = request.headers['idempotency-key'];
    if (request.method === 'POST' && typeof key === 'string') {
      keys.push(key);
      if (keys.length === 1) return void reply.code(503).send();
    }
    done();
  });
  return {
    store,
    keys,
    url: await server.listen({ host: '127.0.0.1', port: 0 }),
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

async function serveFrames(intake: string): Promise<Site> {
  const html = await readFile('dist/embed.html', 'utf8');
  const profile = { ...practice, endpoint: `${intake}/consult-requests` };
  const driver = `(${String(driveForm)})(${JSON.stringify(typed)})`;
  return serveSite({
    '/widgets/embed.html': html.replace(
      '</head>',
      '<script src="/axe.js" defer></script><script src="/driver.js" defer></script></head>',
    ),
    '/axe.js': await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'),
    '/driver.js': driver,
    '/widgets/practice-embed.json': JSON.stringify({ practices: { north: { profile } } }),
  });
}

for (const engine of enginesToUse) {
  describe(`A form in a sandboxed frame of another site, in ${engine}`, () => {
    let report: Report;
    let heard: { origin: string; data: unknown }[];
    let box: { height: number; origin: string };
    let stored: Awaited<ReturnType<Store['list']>>;
    let keys: readonly string[];

    before(async () => {
      const intake = await startIntake();
      const frames = await serveFrames(intake.url);
      const src = frames.frame({
        widget: 'tele-consult-form',
        practice: 'north',
        utm_source: 'dir',
        source: 'directory',
      });
      const directory = await serveSite({
        '/': pageAround(
          `<iframe src="${quoted(src)}" sandbox="${SANDBOX}" title="Request"></iframe>
           <script src="/widgets/practice-embed.js"></script>`,
        ),
      });
      const page = await openBrowser(engine);
      try {
        await page.open(`${directory.origin}/`);
        const end = Date.now() + 60_000;
        while (frames.reports.length === 0 && Date.now() < end) await pause(100);
        assert.equal(frames.reports.length, 1, 'the frame has not reported');
        report = frames.reports[0] as Report;
        heard = await page.evaluate(() => window.heard);
        box = await page.evaluate(() => {
          const frame = document.querySelector('iframe');
          return { height: frame?.offsetHeight ?? 0, origin: location.origin };
        });
        stored = await intake.store.list();
        keys = intake.keys;
      } finally {
        await page.close();
        await Promise.all([frames.close(), directory.close(), intake.close()]);
      }
    });

    it('is stored once, under one key, although the first attempt is lost', () => {
      assert.equal(stored.length, 1);
      assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
      const words = JSON.stringify(stored);
      for (const answer of ['Zqgiven', 'Zqfamily', '+17275550142', 'Zqreason since Zqmonday']) {
        assert.ok(words.includes(answer), answer);
      }
    });

    it('says that nothing is kept, and then the reference', () => {
      const expected = ['Nothing is kept on this device', stored[0]?.reference];
      assert.deepEqual(report.said, expected);
      assert.deepEqual([report.origin, report.storage], ['null', []]);
    });

    it('carries where it came from', () => {
      const words = JSON.stringify(stored);
      assert.match(words, /"utm":\{"source":"dir"\}/);
      assert.match(words, /"source":"directory"/);
    });

    it('tells the page around nothing but heights, and gets them', () => {
      assert.ok(heard.length >= 2, `${heard.length} messages`);
      for (const { origin, data } of heard) {
        const { type, height, print, ...others } = data as Record<string, unknown>;
        assert.deepEqual([origin, type, others], ['null', 'practice-widgets:size', {}]);
        assert.ok(Number.isInteger(height) && Number.isInteger(print), JSON.stringify(data));
      }
      const last = heard.at(-1)?.data as { height: number } | undefined;
      assert.equal(box.height, last?.height);
      const words = JSON.stringify(heard);
      for (const answer of Object.values(typed).filter((each) => each.length > 2)) {
        assert.ok(!words.includes(answer), answer);
      }
    });

    it('has no fault that axe finds', () => {
      assert.deepEqual(report.faults, []);
    });
  });
}
