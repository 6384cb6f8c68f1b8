import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { readManifest } from '../../tools/built-manifest.ts';
import { elementsOf } from '../../tools/manifest.ts';
import { enginesToUse } from '../full-size/how-much.ts';
import { practices } from '../hosts/samples.ts';

import { hostile } from './embed-frame-attacks.ts';
import { readFrame, readPairs, type SeenFrame } from './embed-frame-in-page.ts';
import { asTagAndQuery, feed, practice } from './embed-frame-samples.ts';
import { pageAround, quoted, serveSite, type Site } from './embed-frame-site.ts';

const settings = JSON.stringify({
  practices: {
    north: { profile: practice, widgets: { 'phone-link': { label: 'Call North' } } },
    'constructor-like': [],
  },
});

/** Reads until what is read is what is waited for, or 20 seconds have passed. */
async function until<Read>(read: () => Promise<Read>, wanted: (read: Read) => boolean) {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await read();
    if (wanted(found) || Date.now() > end) return found;
    await pause(100);
  }
}

const elements = elementsOf(readManifest()).filter(({ tagName }) => tagName !== 'practice-profile');
const pairs = elements.map(asTagAndQuery);

let site: Site;
let foreign: Site;

before(async () => {
  foreign = await serveSite({ '/taken': '{}' });
  const served: Record<string, string> = {
    '/feed.json': feed,
    '/practices.json': practices,
    '/widgets/practice-embed.json': settings,
    '/empty': pageAround(''),
  };
  site = await serveSite(served);
  served['/pairs'] = pageAround(
    pairs
      .map(({ tag, query }) => `${tag}<iframe src="${quoted(site.frame(query))}"></iframe>`)
      .join(''),
    // A frame keeps room for the ring around what has the focus.
    `<style>body { padding-inline: 5px } iframe { width: calc(100% + 10px); margin-inline: -5px }</style>
     <script type="module" src="/widgets/practice-widgets.js"></script>
     <script src="/widgets/practice-embed.js" defer></script>`,
  );
});

after(async () => {
  await site.close();
  await foreign.close();
});

for (const engine of enginesToUse) {
  describe(`A frame in ${engine}`, () => {
    let page: BrowserPage;

    before(async () => {
      page = await openBrowser(engine);
      await page.resize(800, 900);
    });
    after(() => page.close());

    const seen = async (address: string): Promise<SeenFrame> => {
      await page.open(`${site.origin}/empty`);
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        document.body.append(frame);
      }, address);
      return until(
        () => page.evaluate(readFrame),
        ({ ready }) => ready,
      );
    };

    it(`shows each of the ${pairs.length} widgets as its tag does`, async () => {
      await page.open(`${site.origin}/pairs`);
      const matches = (read: ReturnType<typeof readPairs>) =>
        read.length === pairs.length &&
        read.every(({ tag, frame, height }) => {
          const near = Math.abs(tag.width - frame.width) <= 2;
          const tall = Math.abs(tag.height - frame.height) <= 2;
          const whole = Math.abs(height - Math.ceil(frame.bottom)) <= 1 && !frame.scrolls;
          return tag.text !== '' && tag.text === frame.text && near && tall && whole;
        });
      const read = await until(() => page.evaluate(readPairs), matches);
      assert.ok(matches(read), JSON.stringify(read, null, 1));
      assert.deepEqual(await page.evaluate(() => window.faults), []);
    });

    it('does nothing of what hostile queries want', async () => {
      const attacks = hostile(foreign.origin);
      assert.ok(attacks.length >= 25, `${attacks.length} attacks`);
      await page.open(`${site.origin}/empty`);
      for (const query of attacks) {
        await page.evaluate((src) => {
          document.querySelector('iframe')?.remove();
          const frame = document.createElement('iframe');
          frame.src = src;
          document.body.append(frame);
        }, site.frame(query));
        const found = await until(
          () => page.evaluate(readFrame),
          ({ ready }) => ready,
        );
        assert.ok(found.ready, JSON.stringify(query));
        assert.deepEqual([found.unsafe, found.pwned], [[], false], JSON.stringify(query));
      }
      assert.deepEqual(foreign.asked, []);
    });

    it('takes a practice from the site’s own settings, and nothing of it from the address', async () => {
      const { attributes, text } = await seen(
        site.frame({
          widget: 'phone-link',
          practice: 'north',
          label: 'Call me instead',
          'profile-phone': '900-555-0199',
          'profile-endpoint': '/elsewhere',
        }),
      );
      assert.match(text, /727-697-7463/);
      assert.doesNotMatch(text, /900-555-0199/);
      assert.equal(attributes['practice-phone-link label'], 'Call North');
      assert.equal(attributes['practice-profile endpoint'], practice.endpoint);
    });

    it('says so where the site knows no such practice or widget', async () => {
      const nothing = [
        { widget: 'phone-link', practice: 'south' },
        { widget: 'phone-link', practice: 'constructor' },
        { widget: 'nothing' },
        { widget: 'profile', 'profile-name': 'North' },
        {},
      ];
      for (const query of nothing) {
        const { text, attributes } = await seen(site.frame(query));
        assert.match(text, /can’t be shown/, JSON.stringify(query));
        assert.deepEqual(attributes, {}, JSON.stringify(query));
      }
      const { text } = await seen(site.frame({ widget: 'nothing', lang: 'es-US' }));
      assert.match(text, /No se puede mostrar/);
    });

    it('takes its language, colours and tokens from the address', async () => {
      const { root, text } = await seen(
        site.frame({
          widget: 'tele-consult-form',
          lang: 'es',
          theme: 'dark',
          accent: '#7a1f5c',
          'token-radius': '12px',
          'token-color-text': 'no colour',
          'token-font-family': 'Georgia, serif',
        }),
      );
      assert.match(text, /Nombre/);
      assert.deepEqual(root, {
        lang: 'es',
        scheme: 'dark',
        '--practice-color-accent': '#7a1f5c',
        '--practice-radius': '12px',
        '--practice-font-family': 'Georgia, serif',
      });
    });

    it('shows by itself only what the site has settled', async () => {
      const words = { label: 'Win a prize', text: 'Win a prize', 'profile-phone': '900-555-0199' };
      const alone = async (query: Readonly<Record<string, string>>) => {
        await page.open(site.frame(query));
        return until(
          () => page.evaluate(() => document.body.innerText),
          (text) => text.trim() !== '',
        );
      };
      assert.match(await alone({ widget: 'phone-link', ...words }), /part of another page/);
      const settled = await alone({ widget: 'phone-link', practice: 'north', ...words });
      assert.match(settled, /727-697-7463/);
      assert.doesNotMatch(settled, /prize|900/);
    });

    it('opens links in a new tab, and leaves numbers and its own places alone', async () => {
      await seen(site.frame({ widget: 'hours', text: 'Hours' }));
      const targets = await page.evaluate(() => {
        const inside = document.querySelector('iframe')?.contentDocument;
        const root = inside?.querySelector('practice-hours')?.shadowRoot;
        if (!inside || !root) return [];
        return ['/other', 'tel:+17276977463', '#here', 'https://other.example/'].map((href) => {
          const link = inside.createElement('a');
          link.href = href;
          root.append(link);
          inside.defaultView?.addEventListener('click', (event) => event.preventDefault());
          link.click();
          return [link.target, link.rel];
        });
      });
      const away = ['_blank', 'noopener'];
      assert.deepEqual(targets, [away, ['', ''], ['', ''], away]);
    });
  });
}
