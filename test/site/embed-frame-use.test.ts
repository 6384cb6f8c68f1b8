import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse } from '../full-size/how-much.ts';
import { practices } from '../hosts/samples.ts';
import { readManifest } from '../../tools/built-manifest.ts';
import { elementsOf } from '../../tools/manifest.ts';

import { asTagAndQuery, feed } from './embed-frame-samples.ts';
import { pageAround, quoted, serveSite, type Site } from './embed-frame-site.ts';

const queries = elementsOf(readManifest())
  .filter(({ tagName }) => tagName !== 'practice-profile')
  .map((each) => asTagAndQuery(each).query);

const queryOf = (name: string) => queries.find(({ widget }) => widget === name) ?? { widget: name };

let site: Site;

before(async () => {
  const served: Record<string, string> = { '/feed.json': feed, '/practices.json': practices };
  site = await serveSite(served);
  const frame = (query: Readonly<Record<string, string>>) =>
    `<iframe src="${quoted(site.frame(query))}" title="${query.widget ?? ''}"></iframe>`;
  const script = '<script src="/widgets/practice-embed.js" defer></script>';
  // Which way stands first there follows the hours.
  const invitation = { ...queryOf('consultation-cta'), 'profile-hours': '' };
  served['/keys'] = pageAround(
    `<button>before</button>${frame(invitation)}<button>between</button>
     ${frame(queryOf('hours'))}<button>after</button>${frame(queryOf('accessibility-menu'))}
     <button>last</button>${script}`,
  );
  served['/all'] = pageAround(
    `<button>first</button>${queries.map(frame).join('')}<button>last</button>${script}`,
  );
  const narrow = { lang: 'es', dir: 'rtl', 'token-font-size': '32px' };
  served['/narrow'] = pageAround(
    queries.map((query) => frame({ ...query, ...narrow })).join('') + script,
    '<style>body { width: 320px }</style>',
  );
});

after(() => site.close());

/** What has the focus: the widget in a frame that has it, and the words of what is focused. */
function readFocus(): string {
  let focused = document.activeElement;
  let place = '';
  while (focused) {
    if (focused instanceof HTMLIFrameElement) place = `${focused.title}: `;
    const inner: Element | null | undefined =
      focused instanceof HTMLIFrameElement
        ? focused.contentDocument?.activeElement
        : focused.shadowRoot?.activeElement;
    if (!inner) break;
    focused = inner;
  }
  const words = focused?.localName === 'body' ? '' : focused?.textContent;
  return place + (words ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether every frame shows its widget, and is as high as it. */
function isWhole(): boolean {
  return [...document.querySelectorAll('iframe')].every((frame) => {
    const content = frame.contentDocument?.querySelector('body > div');
    const shown = content?.querySelector('practice-profile')?.firstElementChild?.shadowRoot;
    const { bottom = -1 } = content?.getBoundingClientRect() ?? {};
    return !!shown?.firstElementChild && Math.abs(frame.clientHeight - bottom) <= 1;
  });
}

/** What of the ring around what has the focus the edge of its frame would cut off. */
function readRing(): { readonly name: string; readonly ring: number; readonly cut: number } {
  const frame = document.activeElement;
  let focused = frame instanceof HTMLIFrameElement ? frame.contentDocument?.activeElement : frame;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || !(frame instanceof HTMLIFrameElement)) {
    return { name: focused?.textContent ?? '', ring: 0, cut: 0 };
  }
  const style = getComputedStyle(focused);
  const isDrawn = style.outlineStyle !== 'none' && focused.localName !== 'body';
  const ring = isDrawn ? parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset) : 0;
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const room = Math.min(left, top, frame.clientWidth - right, frame.clientHeight - bottom);
  return { name: `${frame.title}: ${focused.textContent}`, ring, cut: isDrawn ? ring - room : 0 };
}

function readNarrow() {
  return [...document.querySelectorAll('iframe')].map((frame) => {
    const inside = frame.contentDocument;
    const root = inside?.documentElement;
    const widget = inside?.querySelector('practice-profile')?.firstElementChild;
    const texts = [widget, widget?.shadowRoot].flatMap((root) => [
      ...(root?.querySelectorAll('p, a, button, label, h2, h3') ?? []),
    ]);
    return {
      widget: frame.title,
      wide: (root?.scrollWidth ?? Infinity) - frame.clientWidth,
      dir: widget ? getComputedStyle(widget).direction : '',
      // What is not drawn has no size in Firefox.
      sizes: texts.map((each) => parseFloat(getComputedStyle(each).fontSize) || 0),
      words: texts.map(({ textContent }) => textContent).join(' '),
      title: inside?.title ?? '',
    };
  });
}

for (const engine of enginesToUse) {
  describe(`A frame in use, in ${engine}`, () => {
    let page: BrowserPage;

    before(async () => {
      page = await openBrowser(engine);
      await page.resize(700, 800);
    });
    after(() => page.close());

    const open = async (path: string) => {
      await page.open(site.origin + path);
      const end = Date.now() + 30_000;
      let rest = 0;
      while (rest < 5 && Date.now() < end) {
        rest = (await page.evaluate(isWhole)) ? rest + 1 : 0;
        await pause(100);
      }
      assert.equal(rest, 5, 'a frame does not come to be whole');
    };
    const focusButton = (words: string) =>
      page.evaluate((wanted) => {
        const all = [...document.querySelectorAll('button')];
        all.find(({ textContent }) => textContent === wanted)?.focus();
      }, words);
    const walk = async (from: string, to: string, key: string) => {
      await focusButton(from);
      const stops = [from];
      while (stops.at(-1) !== to && stops.length < 12) {
        await page.press(key);
        stops.push(await page.evaluate(readFocus));
      }
      return stops;
    };

    it('lets the Tab key in, through and out again, in both directions', async () => {
      await open('/keys');
      const stops = await walk('before', 'last', 'Tab');
      const menu = 'accessibility-menu: Open Accessibility Menu';
      const expected = [
        'before',
        'consultation-cta: Request a consultation',
        'consultation-cta: 727-MY-SPINE (727-697-7463)',
        'between',
        // Every engine stops once at a frame with nothing to press, as it does at any page.
        'hours: ',
        'after',
        menu,
        'last',
      ];
      assert.deepEqual(stops, expected);
      assert.deepEqual(await walk('last', 'before', 'Shift+Tab'), expected.toReversed());
    });

    it('closes a panel with Escape, and leaves the focus where it was opened', async () => {
      await open('/keys');
      await focusButton('after');
      await page.press('Tab');
      await page.press('Enter');
      const isOpen = () =>
        page.evaluate(() => {
          const inside = document.querySelectorAll('iframe')[2]?.contentDocument;
          const menu = inside?.querySelector('practice-accessibility-menu')?.shadowRoot;
          return !!menu?.querySelector('#panel:popover-open');
        });
      const end = Date.now() + 20_000;
      while (!(await isOpen()) && Date.now() < end) await pause(50);
      assert.ok(await isOpen(), 'the panel has not opened');
      await page.press('Tab');
      assert.match(await page.evaluate(readFocus), /^accessibility-menu: ./);
      await page.press('Escape');
      assert.equal(await isOpen(), false);
      const isBack = async () => (await page.evaluate(readFocus)).includes(': Open Acc');
      while (!(await isBack()) && Date.now() < end) await pause(50);
      assert.ok(await isBack(), await page.evaluate(readFocus));
      await page.press('Tab');
      assert.equal(await page.evaluate(readFocus), 'last');
    });

    // Without a window manager WebKitGTK's window is never the active one, and draws no ring.
    const drawsRings = engine !== 'webkit';
    if (drawsRings)
      it('cuts off no ring around what has the focus', async () => {
        await open('/all');
        await focusButton('first');
        const rings: ReturnType<typeof readRing>[] = [];
        do {
          await page.press('Tab');
          rings.push(await page.evaluate(readRing));
        } while (rings.at(-1)?.name !== 'last' && rings.length < 150);
        assert.equal(rings.at(-1)?.name, 'last');
        assert.ok(rings.filter(({ ring }) => ring > 0).length > 30, JSON.stringify(rings));
        assert.deepEqual(
          rings.filter(({ cut }) => cut > 0.5),
          [],
        );
      });

    it('holds twice the size of text in Spanish from right to left, 320 px wide', async () => {
      await open('/narrow');
      const read = await page.evaluate(readNarrow);
      assert.equal(read.length, queries.length);
      for (const { widget, wide, dir, sizes } of read) {
        assert.ok(wide <= 0, `${widget} is ${wide} px too wide`);
        assert.equal(dir, 'rtl', widget);
        // A phone link is as large as the text that it stands in.
        const size = widget === 'phone-link' ? 16 : 32;
        assert.ok(Math.max(...sizes) >= size, `${widget}: ${sizes.join()}`);
      }
      const words = read.map((each) => each.words).join(' ');
      assert.match(words, /Nombre/);
      assert.match(words, /Abrir el menú de accesibilidad/);
      assert.doesNotMatch(words, /First name|Open Accessibility/);
    });

    it('is named after its practice', async () => {
      await open('/keys');
      const titles = (await page.evaluate(readNarrow)).map(({ title }) => title);
      assert.deepEqual([...new Set(titles)], ['North Spine']);
    });
  });
}
