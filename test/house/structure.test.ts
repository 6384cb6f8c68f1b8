import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { glob, readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

import { readManifest } from '../../tools/built-manifest.ts';
import { declarationsOf, elementsOf, type Declaration } from '../../tools/manifest.ts';

const manifest = readManifest();
const elements = elementsOf(manifest);
const tags = elements.map(({ tagName }) => tagName).sort();

describe('an element', () => {
  it('has a folder, a definition, stories and tests of its name', () => {
    const wanted = tags.flatMap((tag) => [
      `src/elements/${tag}/${tag}.ts`,
      `src/elements/${tag}/define.ts`,
      `stories/${tag}.stories.ts`,
      `test/elements/${tag}.test.ts`,
    ]);
    assert.deepEqual(
      wanted.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('is the only thing that has a folder among elements, or stories', async () => {
    const folders = await readdir('src/elements');
    const stories = await readdir('stories');
    assert.deepEqual(folders.sort(), tags);
    assert.deepEqual(stories.map((file) => file.replace('.stories.ts', '')).sort(), tags);
  });

  it('has notes for the workbench, and nothing else has', async () => {
    const notes = await readdir('.storybook/notes');
    assert.deepEqual(notes.map((file) => file.replace('.md', '')).sort(), tags);
  });

  it('is defined and exported by the front door', async () => {
    const door = await readFile('src/index.ts', 'utf8');
    for (const { tagName: tag, name } of elements) {
      assert.ok(door.includes(`import './elements/${tag}/define.js';`), `${tag} is not defined`);
      assert.ok(new RegExp(`export {[^}]*\\b${name}\\b`).test(door), `${name} is not exported`);
    }
  });
});

describe('what is public', () => {
  it('is described', () => {
    assert.deepEqual(declarationsOf(manifest).flatMap(undescribed), []);
  });

  it('has no private member in it', () => {
    const leaks = declarationsOf(manifest).flatMap(({ name: owner, members = [] }) =>
      members
        .filter(({ name, privacy = 'public' }) => privacy !== 'public' || /^[#_]/.test(name))
        .map(({ name }) => `${owner}.${name}`),
    );
    assert.deepEqual(leaks, []);
  });

  it('has every event in it that an element can fire', async () => {
    const documented = elements.flatMap(({ events = [] }) => events.map(({ name }) => name));
    assert.deepEqual([...new Set(documented)].sort(), [...new Set(await eventsInSource())].sort());
  });
});

function undescribed(declaration: Declaration): readonly string[] {
  const { tagName, name: owner, kind } = declaration;
  if (kind !== 'class') return [];
  const kinds = ['members', 'attributes', 'slots', 'events', 'cssParts', 'cssProperties'] as const;
  const parts = kinds.flatMap((each) =>
    (declaration[each] ?? [])
      .filter(({ description }) => !description?.trim())
      .map(({ name }) => `${owner}: ${each} "${name}"`),
  );
  if (!declaration.description?.trim()) parts.push(owner);
  if (tagName && !declaration.summary?.trim()) parts.push(`${owner}: summary`);
  return parts;
}

async function eventsInSource(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const path of glob('src/**/*event*.ts')) {
    const source = await readFile(path, 'utf8');
    found.push(
      ...[...source.matchAll(/super\('(practice-[a-z-]+)'/g)].map(([, name = '']) => name),
    );
  }
  return found;
}
