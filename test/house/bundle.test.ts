import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { rollup, type InputPluginOption, type OutputOptions, type RollupOptions } from 'rollup';

interface Named {
  readonly name: string;
}

// It has no types of its own.
const path = new URL('../../rollup.config.mjs', import.meta.url).href;
const { default: config } = (await import(path)) as {
  default: readonly (RollupOptions & { plugins: Named[]; output: OutputOptions[] })[];
};

const MENU = 15_000;

const [main] = config;

/** The front door, perhaps without some of its lines. */
const frontDoor = (leaves: RegExp): InputPluginOption => ({
  name: 'front-door',
  resolveId: (id) => (id === 'front-door' ? `${process.cwd()}/build/front-door.js` : null),
  load: async (id) => {
    if (!id.endsWith('/front-door.js')) return null;
    const lines = (await readFile('build/index.js', 'utf8')).split('\n');
    return lines.filter((line) => !leaves.test(line) && !line.startsWith('//#')).join('\n');
  },
});

async function bundled(leaves: RegExp): Promise<number> {
  const plugins = (main?.plugins ?? []).filter(({ name }) => name !== 'licenses');
  const bundle = await rollup({
    ...main,
    input: 'front-door',
    plugins: [frontDoor(leaves), ...plugins],
  });
  const { output } = await bundle.generate({ ...main?.output[0], sourcemap: false });
  return brotliCompressSync(output[0].code).length;
}

test('the accessibility menu takes no more than its share of the module', async () => {
  const [all, others] = [await bundled(/^$/), await bundled(/accessibility-menu/)];
  console.log(`menu: ${all - others} of ${MENU} bytes, module: ${all} (brotli)`);
  assert.ok(others < all);
  assert.ok(all - others <= MENU, `${all - others} bytes`);
});

test('the file beside the module imports nothing', async () => {
  const code = await readFile('dist/practice-accessibility-menu.js', 'utf8');
  assert.doesNotMatch(code, /\bimport\s*[({*"']|\bfrom\s*["']/);
});
