import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

import staticFiles from '@fastify/static';
import type { run } from 'axe-core';
import fastify, { type FastifyInstance } from 'fastify';

import { pageRules } from '../stories/page-rules.ts';
import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { findBrowser } from '../../tools/browsers/find-browsers.ts';
import { readManifest } from '../../tools/built-manifest.ts';
import { elementsOf } from '../../tools/manifest.ts';

declare const axe: { readonly run: typeof run };

interface Entry {
  readonly id: string;
  readonly type: 'docs' | 'story';
  readonly title: string;
}

const folder = resolve(process.env.STORYBOOK ?? 'storybook-static');
const entries = Object.values(
  (JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { entries: Record<string, Entry> })
    .entries,
);
const pages = entries.filter(({ type }) => type === 'docs');
const recipes = entries.filter(({ type, title }) => type === 'story' && title === 'Recipes');
const elements = elementsOf(readManifest());

const readme = readFileSync('README.md', 'utf8');

const headings = [
  'What it is for',
  'When not to use it',
  'Do',
  "Don't",
  'Accessibility',
  'Words',
  'To copy',
  'Anatomy',
  'Attributes, slots, parts, tokens and events',
  'Stories',
];

describe('Storybook', { skip: !findBrowser('chromium') }, () => {
  let server: FastifyInstance;
  let page: BrowserPage;
  let address: string;

  before(async () => {
    server = fastify();
    await server.register(staticFiles, { root: folder });
    await server.register(staticFiles, {
      root: resolve('node_modules/axe-core'),
      prefix: '/axe-core/',
      decorateReply: false,
    });
    address = await server.listen({ host: '127.0.0.1', port: 0 });
    page = await openBrowser('chromium');
    await page.resize(1280, 900);
  });

  after(async () => {
    await page.close();
    await server.close();
  });

  const open = async ({ id, type }: Pick<Entry, 'id' | 'type'>, globals = '') => {
    await page.open(`${address}/iframe.html?id=${id}&viewMode=${type}&globals=${globals}`);
    await page.evaluate(waitUntilShown);
  };

  test('has a page of documentation for each element, and pages around them', () => {
    const titles = pages.map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 3), ['Welcome', 'Builder', 'Tokens']);
    assert.equal(titles.filter((title) => title.startsWith('Elements/')).length, elements.length);
    assert.equal(recipes.length, 3);
  });

  // A page of documentation draws all stories of its element: it is opened once.
  for (const entry of [...pages, ...recipes]) {
    describe(`${entry.title}, ${entry.id}`, () => {
      before(() => open(entry));

      test('has no fault that axe-core finds', async () => {
        await page.evaluate(loadAxe);
        assert.deepEqual(await page.evaluate(faults, pageRules), []);
      });

      if (entry.title.startsWith('Elements/')) {
        test('says all that must be known', async () => {
          await checkElementPage(await page.evaluate(readElementPage));
        });
      }
    });
  }

  async function checkElementPage(said: ReturnType<typeof readElementPage>): Promise<void> {
    const { tag, shown, parts, anatomy } = said;
    // An element may have more to say.
    assert.deepEqual(
      shown.filter((each) => headings.includes(each)),
      headings,
    );
    const element = elements.find(({ tagName }) => tagName === tag);
    assert.ok(element, `${tag} is an element`);
    const wanted = (element.cssParts ?? []).map(({ name }) => `::part(${name})`);
    assert.deepEqual(parts, wanted);
    if (wanted.length === 0) return;
    await page.open(anatomy);
    await page.evaluate(waitUntilShown);
    const drawn = await page.evaluate(readAnatomy, wanted.length / 2);
    const numbered = (element.cssParts ?? []).map(({ name }, at) => `${at + 1} ${name}`);
    assert.deepEqual(
      drawn.filter((name) => !numbered.includes(name)),
      [],
    );
    assert.ok(drawn.length >= wanted.length / 2, `only ${drawn.join(', ')}`);
  }

  test('exports the tokens that are set, and shows them on the widgets', async () => {
    await open({ id: 'tokens--docs', type: 'docs' });
    const { names, css, json, seen } = await page.evaluate(chooseAccent, '#b3005e');
    const listed = [...readme.matchAll(/^\| `--practice-([a-z-]+)`/gm)].map(
      ([, name = '']) => name,
    );
    assert.ok(listed.includes('color-accent'));
    assert.deepEqual(
      listed.filter((name) => !names.includes(name)),
      [],
    );
    assert.equal(css, ':root {\n  --practice-color-accent: #b3005e;\n}');
    const { practice } = JSON.parse(json) as { practice: Record<string, { $value: unknown }> };
    assert.deepEqual(practice['color-accent']?.$value, {
      colorSpace: 'srgb',
      components: [0.702, 0, 0.3686],
      hex: '#b3005e',
    });
    assert.equal(seen, 'rgb(179, 0, 94)');
  });

  test('puts a story on the page that the toolbar asks for', async () => {
    const story = { id: 'elements-practice-article-card--stacked', type: 'story' } as const;
    await open(story);
    const plain = await page.evaluate(readSurroundings);
    await open(story, 'theme:dark;language:ar;fontSize:200;density:compact');
    const dressed = await page.evaluate(readSurroundings);
    assert.deepEqual(plain, { dir: 'ltr', scheme: 'light', density: '', size: '16px' });
    assert.deepEqual(dressed, { dir: 'rtl', scheme: 'dark', density: '0.75', size: '32px' });
  });
});

/** Waits until Storybook has shown what was asked for, and its elements have rendered. */
async function waitUntilShown(): Promise<void> {
  const until = Date.now() + 20_000;
  const isShown = () =>
    document.body.matches('.sb-show-main') &&
    document.querySelector('#storybook-docs:not([hidden]) h1, #storybook-root > *');
  while (!isShown()) {
    if (Date.now() > until) throw new Error(`Nothing is shown: ${document.body.innerText}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await document.fonts.ready;
  // What is shown then still draws its stories.
  await new Promise((resolve) => setTimeout(resolve, 700));
}

async function loadAxe(): Promise<void> {
  const script = document.createElement('script');
  script.src = '/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => {
    script.addEventListener('load', resolve);
  });
  document.head.append(script);
  await loaded;
}

async function faults(rules: typeof pageRules): Promise<readonly string[]> {
  // The stories in a page are audited one by one, in both schemes, by test/stories.
  const isDocs = document.querySelector('#storybook-docs:not([hidden])');
  const context = isDocs ? { include: ['#storybook-docs'], exclude: ['.sb-story'] } : document;
  const { violations } = await axe.run(context, {
    resultTypes: ['violations'],
    iframes: false,
    // Stories bring headings of pages of their own.
    rules: isDocs?.querySelector('.sb-story')
      ? { ...rules, 'heading-order': { enabled: false } }
      : rules,
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} at ${target.join(' ')}: ${html.slice(0, 200)}`),
  );
}

function readElementPage(): {
  readonly tag: string;
  readonly shown: readonly string[];
  readonly parts: readonly string[];
  readonly anatomy: string;
} {
  const notes = document.querySelector<HTMLElement>('[data-element]');
  const frame = document.querySelector<HTMLIFrameElement>('.anatomy-frame');
  return {
    tag: notes?.dataset.element ?? '',
    shown: [...document.querySelectorAll('h2')]
      .filter((each) => !each.closest('.sb-story'))
      .map((each) => each.textContent.trim()),
    parts: [...document.querySelectorAll<HTMLElement>('ol code')].map((each) => each.innerText),
    anatomy: frame?.src ?? '',
  };
}

/** The names on the outlines, once there are enough or three seconds have passed. */
async function readAnatomy(enough: number): Promise<readonly string[]> {
  const read = () =>
    [...document.querySelectorAll('.anatomy-name')].map(({ textContent }) => textContent.trim());
  for (let step = 0; step < 30 && read().length < enough; step++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return read();
}

async function chooseAccent(accent: string): Promise<{
  readonly names: readonly string[];
  readonly css: string;
  readonly json: string;
  readonly seen: string;
}> {
  const input = document.querySelector<HTMLInputElement>('#token-color-accent');
  if (!input) throw new Error('The accent has no input.');
  input.value = accent;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const [css = '', json = ''] = [...document.querySelectorAll('.token-export pre')].map(
    (each) => each.textContent,
  );
  const action = document
    .querySelector('practice-consultation-cta')
    ?.shadowRoot?.querySelector('[part~="action"]');
  const inputs = [...document.querySelectorAll('input[id^="token-"]')];
  const names = inputs.map(({ id }) => id.replace('token-', ''));
  return { names, css, json, seen: action ? getComputedStyle(action).backgroundColor : '' };
}

function readSurroundings(): Record<string, string> {
  const card = document.querySelector('practice-article-card');
  const style = card && getComputedStyle(card);
  return {
    dir: style?.direction ?? '',
    scheme: style?.colorScheme ?? '',
    density: style?.getPropertyValue('--practice-density') ?? '',
    size: style?.fontSize ?? '',
  };
}
