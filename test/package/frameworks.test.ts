import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import files from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { engines, findBrowser } from '../../tools/browsers/find-browsers.ts';
import { builtTags } from '../../tools/built-manifest.ts';

import { buildPage, frameworks, installPages, type Framework } from './framework-build.ts';

const names = Object.keys(frameworks) as Framework[];
const pages = installPages();
const tags = builtTags();

after(() => pages.remove());

describe('a page of each framework', () => {
  let server: FastifyInstance;
  let address: string;

  before(async () => {
    server = Fastify();
    for (const name of names) {
      const root = await buildPage(pages.folder, name);
      await server.register(files, { root, prefix: `/${name}/`, decorateReply: false });
      server.get(`/${name}.html`, (_request, reply) =>
        reply.type('text/html').send(`<!doctype html><html lang="en"><title>${name}</title>
          <script>window.faults = [];
            addEventListener('error', ({ message }) => faults.push(message));
            addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
            for (const level of ['warn', 'error']) {
              console[level] = (...words) => faults.push(words.join(' '));
            }
          </script>
          <div id="app"></div><script type="module" src="/${name}/page.js"></script>`),
      );
    }
    address = await server.listen({ host: '127.0.0.1', port: 0 });
  });

  after(() => server.close());

  for (const engine of engines.filter(findBrowser)) {
    describe(`in ${engine}`, () => {
      let page: BrowserPage;

      before(async () => {
        page = await openBrowser(engine);
      });

      after(() => page.close());

      for (const name of names) {
        test(`${name}: renders, updates, listens, passes data, and takes away`, async () => {
          await page.open(`${address}/${name}.html`);
          assert.deepEqual(await page.evaluate(usePage), {
            first: 'Talk to a specialist',
            phone: true,
            cards: ['Muscle spasms', 'A stiff back in the morning'],
            disclaimer: true,
            renamed: 'Talk to us today',
            asked: '1',
            hidden: true,
            askedAgain: '2',
            faults: [],
          });
        });
      }
    });
  }
});

describe('the types of the package', () => {
  const check = async (): Promise<string> => {
    try {
      await promisify(execFile)('tsc', ['-p', pages.folder, '--pretty', 'false']);
      return '';
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };

  test('know what the pages use, and name what is wrong, in every template', async () => {
    writeFileSync(join(pages.folder, 'wrong.tsx'), wrong);
    // What follows an error is indented.
    const found = (await check()).split('\n').filter((line) => /^\S/.test(line));
    const lines = found.map((each) => /wrong\.tsx\((\d+),/.exec(each)?.[1] ?? each);
    const expected = wrong
      .split('\n')
      .flatMap((line, at) => (line.includes('// wrong') ? [String(at + 1)] : []));
    assert.deepEqual([...new Set(lines)], expected);
  });
});

/** What must be refused, a line each, beside what must pass. */
const wrong = `
import type { PracticeHours } from 'practice-widgets';
import type {} from 'practice-widgets/react';
import type {} from 'practice-widgets/svelte';
import type {} from 'practice-widgets/vue';
import type { GlobalComponents } from 'vue';
import type { SvelteHTMLElements } from 'svelte/elements';

export const react = [
  <practice-hours key="1" layout="line" className="a" />,
  <practice-hours key="2" layout="lines" />, // wrong
  <practice-hours key="3" colour="red" />, // wrong
  <practice-article-card key="4" article={{ headline: 7 }} />, // wrong
  <practice-phone-link key="5" onpractice-call={(event) => event.placement.toUpperCase()} />,
  <practice-phone-link key="6" onpractice-call={(event) => event.colour} />, // wrong
];
type Svelte = SvelteHTMLElements['practice-hours'];
export const svelte: Svelte[] = [
  { layout: 'full', id: 'hours' },
  { layout: 'half' }, // wrong
];
type Vue = InstanceType<GlobalComponents['practice-hours']>['$props'];
export const vue: Vue[] = [
  { layout: 'full', id: 'hours' },
  { layout: 'half' }, // wrong
];
const hours: PracticeHours = document.createElement('practice-hours');
hours.layout = 7; // wrong
`;

describe('the editor data', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(`dist/${name}`, 'utf8'));

  test('of VS Code names every tag, with its attributes and the words that they take', () => {
    const data = read('vscode.html-custom-data.json') as {
      tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[];
    };
    assert.deepEqual(data.tags.map(({ name }) => name).sort(), tags.toSorted());
    const hours = data.tags.find(({ name }) => name === 'practice-hours');
    const layout = hours?.attributes.find(({ name }) => name === 'layout');
    assert.deepEqual(layout?.values?.map(({ name }) => name).sort(), ['full', 'line']);
  });

  test('of JetBrains names every tag, and the package names the file', () => {
    const { contributions } = read('web-types.json') as {
      contributions: { html: { elements: { name: string }[] } };
    };
    assert.deepEqual(contributions.html.elements.map(({ name }) => name).sort(), tags.toSorted());
    assert.equal(
      (read('package.json') as Record<string, unknown>)['web-types'],
      './web-types.json',
    );
  });
});

/** Runs in the page: what somebody sees and does there. */
async function usePage() {
  const wait = async (until: () => unknown) => {
    for (let tries = 0; tries < 100 && !until(); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  const cta = () => document.querySelector('practice-consultation-cta');
  const inside = (tag: string, selector: string) =>
    document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
  const heading = () => inside('practice-consultation-cta', 'h2')?.textContent.trim() ?? '';
  const asked = () => document.querySelector('#asked')?.textContent ?? '';
  const press = (id: string) => document.querySelector<HTMLElement>(id)?.click();
  const ask = () => inside('practice-consultation-cta', '[part~=action]')?.click();
  await wait(() => heading() && inside('practice-article-list', 'h2'));
  const first = heading();
  const phone = cta()?.shadowRoot?.textContent.includes('727-MY-SPINE') ?? false;
  const list = document.querySelector('practice-article-list')?.shadowRoot;
  const cards = [...(list?.querySelectorAll('h2') ?? [])].map((each) => each.textContent.trim());
  const disclaimer = !!inside('practice-article', '[part~=disclaimer]');
  press('#rename');
  await wait(() => heading() !== first);
  const renamed = heading();
  ask();
  await wait(() => asked() === '1');
  const once = asked();
  press('#toggle');
  await wait(() => !cta());
  const hidden = !cta();
  press('#toggle');
  await wait(() => heading());
  ask();
  await wait(() => asked() === '2');
  const { faults } = window as unknown as { faults: readonly string[] };
  return {
    first,
    phone,
    cards,
    disclaimer,
    renamed,
    asked: once,
    hidden,
    askedAgain: asked(),
    faults,
  };
}
