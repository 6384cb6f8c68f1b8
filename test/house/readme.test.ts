import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

import { readManifest } from '../../tools/built-manifest.ts';
import { elementsOf } from '../../tools/manifest.ts';
import { withElementsTable } from '../../tools/elements-table.ts';

const manifest = readManifest();
const readme = await readFile('README.md', 'utf8');

describe('the README', () => {
  it('has the table of the elements of today', () => {
    assert.equal(withElementsTable(readme, manifest), readme, 'run node tools/elements-table.ts');
  });

  it('shows only tags, attributes and slots that exist', () => {
    const snippets = [...readme.matchAll(/```html\n(.*?)```/gs)].map(([, code = '']) => code);
    assert.ok(snippets.length > 0);
    assert.deepEqual(snippets.flatMap(unknownIn), []);
  });
});

function unknownIn(code: string): readonly string[] {
  const elements = elementsOf(manifest);
  const unknown: string[] = [];
  for (const [, tag = '', written = ''] of code.matchAll(/<(practice-[a-z-]+)([^>]*)>/g)) {
    const element = elements.find(({ tagName }) => tagName === tag);
    const known = [...(element?.attributes ?? []).map(({ name }) => name), 'slot', 'lang'];
    const names = [...written.matchAll(/([a-z-]+)=/g)].map(([, name = '']) => name);
    if (!element) unknown.push(tag);
    unknown.push(...names.filter((name) => !known.includes(name)).map((name) => `${tag} ${name}`));
  }
  const slots = elements.flatMap(({ slots = [] }) => slots.map(({ name }) => name));
  const slotted = [...code.matchAll(/ slot="([^"]*)"/g)].map(([, name = '']) => name);
  return [...unknown, ...slotted.filter((name) => !slots.includes(name))];
}
