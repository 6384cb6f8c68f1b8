import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';

import { readManifest } from '../../tools/built-manifest.ts';
import { elementsOf, type ElementDocs } from '../../tools/manifest.ts';

/** Attributes that bring up most of what an element can show. */
const said: Readonly<Record<string, string>> = {
  heading: 'Spasms',
  href: '/spasms',
  image: '/spasms.jpg',
  name: 'North',
  phone: '727-MY-SPINE',
  published: new Date().toISOString(),
  'new-for': '30',
  author: 'Dr. Roe',
  src: '/feed.json',
  tools: 'share copy print',
};

const practice = {
  name: 'North',
  telephone: '727-MY-SPINE',
  openingHours: ['Mo-Fr 09:00-17:00'],
  timeZone: 'America/New_York',
};

const served = (lang: string, slots: Readonly<Record<string, string>>) =>
  JSON.stringify({ lang, practice, slots }).replaceAll('"', '&quot;');

/** What a server writes for a tag. */
function renderTag(tag: string, attributes = ''): Promise<string> {
  const page = `<${tag}${attributes}></${tag}>`;
  return collectResult(render(html(Object.assign([page], { raw: [page] }))));
}

const rich = ({ attributes = [] }: ElementDocs, lang: string, slots = {}) =>
  attributes
    .filter(({ name }) => name in said)
    .map(({ name }) => ` ${name}="${said[name] ?? ''}"`)
    .join('') + ` data-served="${served(lang, slots)}"`;

// Of what is inside the bundles nothing can be imported here; of the modules, everything.
describe('on a server', () => {
  let elements: readonly ElementDocs[];

  before(async () => {
    elements = elementsOf(readManifest());
    await import(new URL('../../build/index.js', import.meta.url).href);
  });

  it('every element renders, with nothing said and with much', async () => {
    assert.ok(elements.length > 8);
    for (const element of elements) {
      const { tagName, slots = [] } = element;
      const filled = slots.map(({ name }): [string, string] => [name === '-' ? '' : name, 'h2 a']);
      for (const attributes of ['', rich(element, 'en', Object.fromEntries(filled))]) {
        const rendered = await renderTag(tagName, attributes);
        assert.match(rendered, /<template [^>]*shadowrootmode="open"/, tagName);
        // What a page puts inside has a place there.
        assert.match(rendered, /<slot|<article/, tagName);
      }
    }
  });

  it('every element renders the same an hour and a year later', async () => {
    const { now } = Date;
    try {
      for (const element of elements) {
        const all: string[] = [];
        for (const hours of [0, 1, 12, 8760]) {
          Date.now = () => now() + hours * 3_600_000;
          all.push(await renderTag(element.tagName, rich(element, 'en')));
        }
        assert.equal(new Set(all).size, 1, element.tagName);
      }
    } finally {
      Date.now = now;
    }
  });

  it('every element that speaks does so in the language of its place', async () => {
    for (const element of elements) {
      const [english, spanish] = await Promise.all(
        ['en', 'es'].map((lang) => renderTag(element.tagName, rich(element, lang))),
      );
      const hasWords = english?.includes('lang="en"');
      assert.equal(hasWords, spanish?.includes('lang="es"'), element.tagName);
      assert.ok(!hasWords || !spanish?.includes(' lang="en"'), element.tagName);
    }
  });
});
