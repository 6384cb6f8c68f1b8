import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { builtTags } from '../../tools/built-manifest.ts';
import { enginesToUse, inShort } from '../full-size/how-much.ts';
import { servePages } from '../full-size/serve-pages.ts';

import { asPlaceholders, asTags, type WidgetAttributes } from './widget-writing.ts';
import { differencesOn, feed, pageAround, shownWidgets } from './shown-widgets.ts';
import { sampleOf, samples } from './widget-samples.ts';
import { practices } from './samples.ts';

const tags = builtTags();

/** What a page can be asked to show: how it is written, which element, with or without content. */
const written: Readonly<Record<string, string>> = Object.fromEntries(
  tags.flatMap((tag) => {
    const { attributes, filled } = sampleOf(tag);
    return [
      [`/tag/${tag}/filled`, filled(asTags)],
      [`/tag/${tag}/bare`, asTags.widget(tag, attributes)],
      [`/placeholder/${tag}/filled`, filled(asPlaceholders)],
      [`/placeholder/${tag}/bare`, asPlaceholders.widget(tag, attributes)],
    ];
  }),
);

/** How a page that is open already can come by some markup. */
const ways = ['AJAX', 'a script that builds it', 'a router', 'document.write'] as const;

async function show([way, markup]: readonly [(typeof ways)[number], string]): Promise<void> {
  const main = document.querySelector('main') ?? document.body;
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (way === 'AJAX') main.innerHTML = markup;
  else if (way === 'document.write') {
    document.open();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Old pages do it.
    document.write(`<!doctype html><html lang="en"><main style="width: 600px">${markup}</main>`);
    document.close();
  } else {
    const next = main.cloneNode(false) as HTMLElement;
    const { body } = new DOMParser().parseFromString(markup, 'text/html');
    if (way === 'a router') {
      next.append(...body.childNodes);
      main.replaceWith(next);
      return;
    }
    main.replaceChildren();
    // Attributes come after the element, a moment later each, the content last.
    const built: [Element, Element][] = [];
    for (const child of body.children) {
      const copy = document.createElement(child.localName);
      main.append(copy);
      built.push([child, copy]);
    }
    for (const [child, copy] of built) {
      for (const { name, value } of [...child.attributes].reverse()) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        copy.setAttribute(name, value);
      }
      copy.append(...child.childNodes);
    }
  }
}

/** As builders of sites do who give attributes and no children: one by one, in any order. */
async function create(
  tag: string,
  attributes: WidgetAttributes,
  isReversed: boolean,
  isFirst: boolean,
): Promise<void> {
  const main = document.querySelector('main') ?? document.body;
  const element = document.createElement(tag);
  main.replaceChildren();
  if (isFirst) main.append(element);
  const entries = Object.entries(attributes);
  for (const [name, value] of isReversed ? entries.reverse() : entries) {
    if (isFirst) await new Promise((resolve) => setTimeout(resolve, 0));
    element.setAttribute(name, value === true ? '' : value);
  }
  if (!isFirst) main.append(element);
}

for (const engine of enginesToUse) {
  describe(`in every shape, in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof servePages>>;
    let page: BrowserPage;

    const open = (path: string) => page.open(server.origin + path);
    const shownAt = async (path: string) => {
      await open(path);
      return shownWidgets(page);
    };

    before(async () => {
      page = await openBrowser(engine);
      const pages = Object.entries(written).map(([path, markup]) => [path, pageAround(markup)]);
      server = await servePages({
        answers: {
          ...Object.fromEntries(pages),
          '/blank': pageAround(''),
          '/feed.json': feed,
          '/practices.json': practices,
        } as Readonly<Record<string, string>>,
      });
      await page.resize(800, 900);
    });

    after(async () => {
      await page.close();
      await server.close();
    });

    for (const tag of tags) {
      test(`${tag} is the same widget`, async () => {
        for (const sample of inShort ? ['filled'] : ['filled', 'bare']) {
          const expected = await shownAt(`/tag/${tag}/${sample}`);
          assert.ok(expected.length > 0, 'the tag itself');
          await open(`/placeholder/${tag}/${sample}`);
          const parsed = await differencesOn(page, expected);
          assert.deepEqual(parsed, [], `${sample}, a placeholder`);
          await open('/blank');
          for (const shape of inShort ? ['placeholder'] : ['placeholder', 'tag']) {
            for (const way of ways) {
              const markup = written[`/${shape}/${tag}/${sample}`] ?? '';
              await page.evaluate(show, [way, markup] as const);
              const found = await differencesOn(page, expected);
              assert.deepEqual(found, [], `${sample} ${shape} by ${way}`);
            }
          }
          const title = await page.evaluate(() => document.title);
          assert.doesNotMatch(title, /failed/);
        }
      });

      test(`${tag} takes its attributes one by one, in any order`, async () => {
        const { attributes } = sampleOf(tag);
        const expected = await shownAt(`/tag/${tag}/bare`);
        await open('/blank');
        for (const isReversed of [false, true]) {
          for (const isFirst of [false, true]) {
            await page.evaluate(create, tag, attributes, isReversed, isFirst);
            const found = await differencesOn(page, expected);
            const how = `${isReversed ? 'backwards' : 'forwards'}, ${isFirst ? 'on' : 'before'} the page`;
            assert.deepEqual(found, [], how);
          }
        }
        // A profile shows nothing: what it says is shown by the others.
        const isShown = tag in samples && tag !== 'practice-profile';
        if (isShown) assert.notEqual(expected[0]?.text, '', 'attributes alone say something');
      });
    }
  });
}
