import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

import { elementsOf, readManifest, type ElementDeclaration } from './manifest.ts';

const elements = elementsOf(await readManifest());
const shared = await tokensRead('src/styles/*.ts');
const readme = await readFile('README.md', 'utf8');
const listed = [...readme.matchAll(/^\| `(--practice-[a-z-]+)`/gm)].map(([, name = '']) => name);

describe('a design token', () => {
  for (const element of elements) {
    it(`is documented at <${element.tagName}> only where its CSS reads it`, async () => {
      const own = await tokensRead(`src/elements/${element.tagName}/*.ts`);
      const unread = documented(element).filter((name) => !own.has(name) && !shared.has(name));
      assert.deepEqual(unread, []);
    });

    it(`is documented at <${element.tagName}> or in the README where its CSS reads it`, async () => {
      const own = await tokensRead(`src/elements/${element.tagName}/*.ts`);
      const known = [...documented(element), ...listed];
      assert.deepEqual(
        [...own].filter((name) => !known.includes(name)),
        [],
      );
    });
  }

  it('is listed in the README where all elements read it, and only there', () => {
    assert.deepEqual(listed.sort(), [...shared].sort());
  });

  it('is read by nothing but elements and their shared styles', async () => {
    const everywhere = await tokensRead('src/**/*.ts');
    const known = [...listed, ...elements.flatMap(documented)];
    assert.deepEqual(
      [...everywhere].filter((name) => !known.includes(name)),
      [],
    );
  });
});

function documented({ cssProperties = [] }: ElementDeclaration): readonly string[] {
  return cssProperties.map(({ name }) => name);
}

async function tokensRead(pattern: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const path of glob(pattern)) {
    const source = await readFile(path, 'utf8');
    for (const [, name = ''] of source.matchAll(/var\(\s*(--practice-[a-z-]+)/g)) names.add(name);
  }
  return names;
}
