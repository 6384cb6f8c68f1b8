import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';

/** Lit copies an array so; what Prototype has in its place copies arrays too. */
const harmless = /Array\.isArray\((\w+)\)\?Array\.from\(\1\):/g;

test('nothing in the bundles, of dependencies either, needs what old libraries replace or extend', async () => {
  const files: string[] = [];
  const found: string[] = [];
  for await (const file of glob('dist/practice-*.js')) {
    files.push(file);
    const code = (await readFile(file, 'utf8')).replace(harmless, '');
    const uses = code.matchAll(/.{0,60}(?:\bArray\.from\(|\bfor\s*\([^;()]*\bin\b).{0,60}/g);
    for (const [use] of uses) found.push(`${file}: ${use}`);
  }
  assert.ok(files.length >= 3, files.join());
  assert.deepEqual(found, []);
});
