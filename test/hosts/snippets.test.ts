import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { lookOf, pageParts, type ChosenWidget } from '../../demo/builder/chosen-widget.ts';
import { sampleOf, sampleProfile } from '../../demo/builder/samples.ts';
import { placesFor, snippetFor, type PlaceName } from '../../demo/builder/snippets.ts';
import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { builtTags } from '../../tools/built-manifest.ts';
import { enginesToUse } from '../full-size/how-much.ts';
import { servePages } from '../full-size/serve-pages.ts';

import { practices } from './samples.ts';
import { savePosts } from './saved-posts.ts';
import { differencesOn, feed, shownWidgets } from './shown-widgets.ts';
import { buildComponents } from './snippet-components.ts';

declare global {
  interface Window {
    showComponent(tag: string, element: Element): void;
  }
}

const awkward = 'Back & "neck" [pain] <today>, ¿qué tal? 🙂';

/** What somebody puts together with the builder: its samples, an awkward heading, a look. */
const chosen = new Map(
  builtTags().map((tag): [string, ChosenWidget] => {
    const { attributes, text = '', inside = {} } = sampleOf(tag);
    return [
      tag,
      {
        tag,
        attributes: 'heading' in attributes ? { ...attributes, heading: awkward } : attributes,
        text,
        inside: Object.values(inside),
        profile: sampleProfile,
        look: { 'color-accent': '#0b6175', radius: '1em' },
      },
    ];
  }),
);

const snippet = (place: PlaceName, tag: string, origin = '') => {
  const widget = chosen.get(tag);
  if (!widget) throw new Error(tag);
  const hosting = {
    library: `${origin}/dist/`,
    title: tag,
    frameHeight: sampleOf(tag).frameHeight,
  };
  return snippetFor(place, widget, hosting);
};

const tags = [...chosen.keys()];
const editors = ['wordpress-block', 'wordpress-classic'] as const;
const inBlock = (html: string) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
const texts = tags.flatMap((tag) => [
  inBlock(snippet('wordpress-block', tag).code),
  `Words before.\n\n${snippet('wordpress-classic', tag).code}\n\nWords after.`,
]);
const [posts, components] = await Promise.all([
  savePosts(texts),
  buildComponents(new Map(tags.map((tag) => [tag, snippet('react', tag).code]))),
]);

const page = (content: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Site</title>${head}</head>
  <body><main style="width: 600px">${content}</main></body></html>`;

for (const engine of enginesToUse) {
  describe(`what the builder writes, in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof servePages>>;
    let browser: BrowserPage;
    const answers: Record<string, string> = {
      '/gulf-harbor-spine/feed.json': feed,
      '/directory/practices.json': practices,
      '/components.js': components,
    };

    before(async () => {
      browser = await openBrowser(engine);
      server = await servePages({ answers, headers: { 'Access-Control-Allow-Origin': '*' } });
      await browser.resize(800, 900);
    });

    after(async () => {
      await browser.close();
      await server.close();
    });

    const open = async (html: string) => {
      answers['/site'] = html;
      await browser.open(`${server.origin}/site`);
    };
    const script = () =>
      `<script type="module" src="${server.origin}/dist/practice-widgets.js"></script>`;

    /** The widget as a page shows it that makes its elements by itself, with no snippet. */
    const plain = async (widget: ChosenWidget) => {
      await open(page('', script()));
      const parts = JSON.stringify(pageParts(widget));
      await browser.evaluate(makeParts, parts, lookOf(widget));
      return shownWidgets(browser);
    };

    for (const tag of tags) {
      test(`${tag}, in ${placesFor(tag).length} places`, async (t) => {
        const widget = chosen.get(tag);
        assert.ok(widget);
        const expected = await plain(widget);
        assert.ok(expected.length > 0);
        const same = async (place: string, near?: number) => {
          assert.deepEqual(await differencesOn(browser, expected, near), [], place);
        };

        for (const place of ['html', 'squarespace', 'webflow'] as const) {
          await open(page(snippet(place, tag, server.origin).code));
          await same(place);
        }
        for (const [at, place] of editors.entries()) {
          const { rendered = '' } = posts[tags.indexOf(tag) * 2 + at] ?? {};
          await open(page(rendered, snippet(place, tag, server.origin).once));
          await same(`${place}: ${rendered}`);
        }
        await open(page('', '<script type="module" src="/components.js"></script>'));
        await browser.evaluate(
          (name) => window.showComponent(name, document.querySelector('main') ?? document.body),
          tag,
        );
        // Templates that nobody has minified have a space more here and there.
        await same('react', 4);

        // Wix gives attributes alone.
        const bare = await plain({ ...widget, text: '', inside: [] });
        const wix = snippet('wix', tag, server.origin);
        await open(page('', `<script type="module" src="${wix.once ?? ''}"></script>`));
        const names = pageParts(widget).map(({ name }) => name);
        await browser.evaluate(runOnWix, names, wix.code);
        assert.deepEqual(await differencesOn(browser, bare), [], 'wix');

        if (!placesFor(tag).some(({ name }) => name === 'frame')) return;
        const own = expected.find((each) => each.tag === tag);
        const frame = snippet('frame', tag, server.origin).code;
        await open(page(frame));
        const [height, last] = await browser.evaluate(sizeOfFrame);
        t.diagnostic(`${tag}: ${own?.height ?? 0} px, its frame ${height} px`);
        assert.ok(last.length > 0, 'the frame has told its size');
        assert.ok(height >= (own?.height ?? 0), `${height} px`);
      });
    }
  });
}

/** Runs in the page. */
function makeParts(parts: string, look: readonly (readonly [string, string])[]): void {
  interface Part {
    readonly name: string;
    readonly attributes: readonly (readonly [string, string])[];
    readonly children: readonly (Part | string)[];
  }
  const make = ({ name, attributes, children }: Part): Element => {
    const element = document.createElement(name);
    for (const [key, value] of attributes) element.setAttribute(key, value === 'true' ? '' : value);
    element.append(...children.map((child) => (typeof child === 'string' ? child : make(child))));
    return element;
  };
  const box = document.createElement('div');
  for (const [name, value] of look) box.style.setProperty(name, value);
  box.append(...(JSON.parse(parts) as Part[]).map(make));
  document.querySelector('main')?.append(box);
}

/** Runs in the page: Wix makes the elements, and the code of the page gives them attributes. */
function runOnWix(tags: readonly string[], code: string): void {
  const made = new Map(
    tags.map((tag) => {
      const id = tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return [`#${id}`, document.createElement(tag)];
    }),
  );
  document.querySelector('main')?.append(...made.values());
  const select = Object.assign((id: string) => made.get(id), {
    onReady: (work: () => void) => {
      work();
    },
  });
  Object.assign(window, { $w: select });
  const script = document.createElement('script');
  script.textContent = code;
  document.head.append(script);
}

/** Runs in the page: how high the frame is when it has not changed for a while. */
async function sizeOfFrame(): Promise<[height: number, told: string]> {
  const frame = document.querySelector('iframe');
  const read = () => frame?.getBoundingClientRect().height ?? 0;
  let told = '';
  addEventListener('message', ({ data }) => (told = JSON.stringify(data)));
  let before = -1;
  let same = 0;
  for (let tries = 0; tries < 150 && same < 8; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    same = read() === before && frame?.style.height ? same + 1 : 0;
    before = read();
  }
  return [before, told || (frame?.style.height ?? '')];
}
