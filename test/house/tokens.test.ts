import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, it } from 'node:test';

import { filesOfTokens } from '../../tools/build-tokens.ts';
import { readManifest } from '../../tools/built-manifest.ts';
import { elementsOf, type ElementDocs } from '../../tools/manifest.ts';

const elements = elementsOf(readManifest());
const shared = await tokensRead('src/styles/*.ts');
const readme = await readFile('README.md', 'utf8');
const listed = [...readme.matchAll(/^\| `(--practice-[a-z-]+)`/gm)].map(([, name = '']) => name);
const written = await filesOfTokens();
const brands = await readBrands();

describe('a design token', () => {
  for (const [path, fresh] of written) {
    it(`stands in ${path} as in tokens.json`, async () => {
      assert.equal(await readFile(path, 'utf8'), fresh, 'run node tools/build-tokens.ts');
    });
  }

  for (const brand of brands) {
    it(`is all that the brand ${brand.name} needs, ten of them at most`, () => {
      const [own = ''] = brand.css.split('}');
      const set = [...own.matchAll(/^ {2}([\w-]+):/gm)].map(([, name = '']) => name);
      assert.deepEqual(
        set.filter((name) => !listed.includes(name)),
        [],
      );
      assert.ok(set.length >= 3 && set.length <= 10, `${set.length} tokens`);
      assert.doesNotMatch(brand.css.slice(own.length), /--practice-/);
      assert.match(own, new RegExp(`\\[data-brand='${brand.name}'\\] \\{`));
    });
  }

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

  it('has five example brands', () => {
    assert.equal(brands.length, 5);
  });

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

async function readBrands(): Promise<readonly { readonly name: string; readonly css: string }[]> {
  const found: { name: string; css: string }[] = [];
  for await (const path of glob('demo/brands/*.css')) {
    found.push({ name: basename(path, '.css'), css: await readFile(path, 'utf8') });
  }
  return found;
}

function documented({ cssProperties = [] }: ElementDocs): readonly string[] {
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
