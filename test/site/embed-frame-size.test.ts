import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse } from '../full-size/how-much.ts';

import { feed } from './embed-frame-samples.ts';
import { pageAround, serveSite, type Site } from './embed-frame-site.ts';

const hours = { 'profile-hours': 'Mo-Fr 09:00-17:00', 'profile-time-zone': 'America/New_York' };

let site: Site;
let other: Site;

/** Sends as a message whatever its address asks for. */
const forger = `<!doctype html><script>
  for (const each of JSON.parse(decodeURIComponent(location.search.slice(1)))) {
    parent.postMessage(each, '*');
  }</script>`;

before(async () => {
  other = await serveSite({ '/x/embed.html': forger });
  site = await serveSite({
    '/': pageAround(''),
    '/feed.json': feed,
    '/x/embed.html': forger,
    '/x/else.html': forger,
    '/moved/embed.html': `<!doctype html><script>
      location.replace('${other.origin}/x/embed.html' + location.search)</script>`,
  });
});

after(async () => {
  await site.close();
  await other.close();
});

/** In a page with one frame of its own origin: what it has, and what it needs. */
function measure() {
  const frame = document.querySelector('iframe');
  const inside = frame?.contentDocument;
  const content = inside?.querySelector('body > div')?.getBoundingClientRect();
  return {
    height: frame?.clientHeight ?? 0,
    content: Math.ceil(content?.bottom ?? -1),
    // A frame that is on its way has no root element yet.
    scrolls: inside?.querySelector('html')?.clientWidth !== frame?.clientWidth,
    messages: window.heard.length,
  };
}

function addFrame(src: string, sandbox?: string): void {
  window.heard = [];
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = src;
  document.body.append(frame);
}

/** Clicks the first button in the frame's widget that has such words. */
function clickInFrame(words: string): boolean {
  const find = (root: ParentNode): HTMLElement | undefined => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const isIt = element.localName === 'button' && element.textContent.trim().startsWith(words);
      const found = isIt ? element : element.shadowRoot && find(element.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  const inside = document.querySelector('iframe')?.contentDocument;
  const button = inside && find(inside);
  button?.click();
  return !!button;
}

for (const engine of enginesToUse) {
  describe(`The height of a frame in ${engine}`, () => {
    let page: BrowserPage;

    before(async () => {
      page = await openBrowser(engine);
      await page.resize(700, 800);
    });
    after(() => page.close());

    type Measured = ReturnType<typeof measure>;
    const until = async (wanted: (read: Measured) => boolean): Promise<Measured> => {
      const end = Date.now() + 30_000;
      for (;;) {
        const read = await page.evaluate(measure);
        if (wanted(read) || Date.now() > end) return read;
        await pause(50);
      }
    };
    const fits = ({ height, content, scrolls }: Measured) => height === content && !scrolls;
    const quiet = async (): Promise<Measured> => {
      let last = await page.evaluate(measure);
      for (let same = 0; same < 6;) {
        await pause(100);
        const next = await page.evaluate(measure);
        same = next.messages === last.messages ? same + 1 : 0;
        last = next;
        if (next.messages > 2000) break;
      }
      return last;
    };
    const show = async (query: Readonly<Record<string, string>>, hash = '') => {
      await page.open(`${site.origin}/`);
      await page.evaluate(addFrame, `${site.frame(query)}${hash}`);
    };
    const obey = () =>
      page.evaluate(() => {
        const script = document.createElement('script');
        script.src = '/widgets/practice-embed.js';
        document.head.append(script);
        return new Promise<void>((resolve) => (script.onload = () => resolve()));
      });

    it('follows a widget that grows, also where the page’s script comes late', async () => {
      await show({ widget: 'article-list', src: '/feed.json', 'page-size': '3' });
      await until(({ messages, content }) => messages > 0 && content > 300);
      assert.equal((await page.evaluate(measure)).height, 150);
      await obey();
      const before = await until((read) => fits(read) && read.content > 300);
      assert.ok(fits(before), JSON.stringify(before));
      assert.ok(await page.evaluate(clickInFrame, 'Show'), 'no button for more');
      const grown = await until((read) => fits(read) && read.height > before.height + 50);
      assert.ok(grown.height > before.height + 50 && fits(grown), JSON.stringify(grown));
    });

    it('is told also by a frame of no origin that nobody has scrolled to yet', async () => {
      await page.open(`${site.origin}/`);
      await obey();
      await page.evaluate(() => {
        const room = document.createElement('div');
        room.style.height = '9000px';
        document.body.append(room);
      });
      const src = site.frame({ widget: 'tele-consult-form', 'profile-endpoint': '/requests' });
      await page.evaluate(addFrame, src, 'allow-scripts');
      const { height } = await until((read) => read.height > 400);
      assert.ok(height > 400, `${height} px`);
      assert.equal(await page.evaluate(() => scrollY), 0);
    });

    it('has room for a panel while it is open, and shrinks again', async () => {
      await show({ widget: 'accessibility-menu' });
      await obey();
      const closed = await until((read) => fits(read) && read.height > 0);
      assert.ok(closed.height < 100, JSON.stringify(closed));
      await page.evaluate(clickInFrame, 'Open Accessibility Menu');
      const open = await until(({ height }) => height > 300);
      assert.ok(open.height > 300 && open.height <= 720, JSON.stringify(open));
      await page.evaluate(clickInFrame, 'Close');
      assert.equal((await until(({ height }) => height === closed.height)).height, closed.height);
    });

    it('comes to rest after 200 changes of its width', async () => {
      await show({ widget: 'tele-consult-form', 'profile-endpoint': '/consult-requests' });
      await obey();
      await until((read) => fits(read) && read.height > 300);
      await page.evaluate(async () => {
        const frame = document.querySelector('iframe');
        for (let count = 0; frame && count < 200; count++) {
          frame.style.width = `${300 + ((count * 37) % 350)}.5px`;
          await new Promise(requestAnimationFrame);
        }
      });
      const rest = await quiet();
      assert.ok(rest.messages <= 450 && fits(rest), JSON.stringify(rest));
    });

    it('ends where the content is measured by the frame’s own height', async () => {
      await show({ widget: 'hours', ...hours });
      await obey();
      const { messages, height } = await until((read) => fits(read) && read.height > 100);
      await page.evaluate(() => {
        const inside = document.querySelector('iframe')?.contentDocument;
        const tall = inside?.createElement('div');
        if (tall) tall.style.height = '100vh';
        if (tall) inside?.querySelector('body > div')?.append(tall);
      });
      const rest = await quiet();
      assert.ok(rest.messages - messages <= 8, JSON.stringify(rest));
      assert.ok(rest.height > height && rest.height <= 8 * height, JSON.stringify(rest));
    });

    it('is told to WordPress in its own words', async () => {
      await show({ widget: 'hours', ...hours }, '#?secret=aB3xYz09qq');
      await until(({ messages }) => messages > 1);
      const heard = await page.evaluate(() => window.heard.map(({ data }) => data));
      const wordPress = heard.filter((data) => (data as { message?: string }).message);
      const { content } = await page.evaluate(measure);
      const expected = { message: 'height', value: content, secret: 'aB3xYz09qq' };
      assert.deepEqual(wordPress.at(-1), expected);
    });

    it('is believed only of the frame itself, and only a number', async () => {
      const size = (height: unknown) => ({ type: 'practice-widgets:size', height });
      const forged = [size('500'), size(null), size(-1), size(0), size(1e9), size([500])];
      const others = [{ type: 'size', height: 500 }, null, 'practice-widgets:size', 500];
      const asking = (messages: readonly unknown[]) =>
        `?${encodeURIComponent(JSON.stringify(messages))}`;
      const heightOf = async (address: string, messages: readonly unknown[], sandbox?: string) => {
        await page.open(`${site.origin}/`);
        await obey();
        await page.evaluate(
          addFrame,
          `${address}${asking(messages)}`,
          ...(sandbox ? [sandbox] : []),
        );
        await until((read) => read.messages >= messages.length);
        return (await page.evaluate(measure)).height;
      };
      const ours = `${site.origin}/x/embed.html`;
      assert.equal(await heightOf(ours, [size(444)]), 444);
      assert.equal(await heightOf(ours, [size(444)], 'allow-scripts'), 444);
      assert.equal(await heightOf(ours, [...forged, ...others]), 150);
      assert.equal(await heightOf(`${site.origin}/x/else.html`, [size(444)]), 150);
      assert.equal(await heightOf(`${site.origin}/moved/embed.html`, [size(444)]), 150);
    });
  });
}
