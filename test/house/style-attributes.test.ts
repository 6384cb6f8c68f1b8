import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../dist/', import.meta.url);
const styled = /<[a-z][^<>]*\sstyle\s*=/i;

test('no template of the built files has a style attribute, which a strict page would refuse', () => {
  const files = readdirSync(folder).filter((name) => /^practice-.*\.js$/.test(name));
  assert.ok(files.length >= 3, files.join());
  const found = files.filter((name) => styled.test(readFileSync(new URL(name, folder), 'utf8')));
  assert.deepEqual(found, []);
  // And one would be seen, whatever stands before it.
  assert.match('html`<p class=${a} style="color:red">`', styled);
});
