import { readFile } from 'node:fs/promises';

import { rollup, type InputPluginOption, type RollupOptions } from 'rollup';

type NamedPlugin = InputPluginOption & { readonly name: string };

// It has no types of its own.
const path = new URL('../../rollup.config.mjs', import.meta.url).href;
const { default: config } = (await import(path)) as {
  default: readonly (RollupOptions & { readonly plugins: readonly NamedPlugin[] })[];
};

/** What stands before the rest of a file, where it is a text. */
const introOf = ({ output }: RollupOptions): string => {
  const shapes = [output ?? []].flat();
  return shapes.map(({ intro }) => (typeof intro === 'string' ? intro : '')).join('');
};

const frontDoor = (leaves: RegExp): InputPluginOption => ({
  name: 'older-front-door',
  resolveId: (id) => (id === 'older' ? `${process.cwd()}/build/older.js` : null),
  load: async (id) => {
    if (!id.endsWith('/older.js')) return null;
    const lines = (await readFile('build/index.js', 'utf8')).split('\n');
    return lines.filter((line) => !leaves.test(line) && !line.startsWith('//#')).join('\n');
  },
});

/**
 * Bundles the library as an older version may have been: with fewer elements, under another version.
 *
 * @param leaves Matches the tags that it does not have yet.
 */
export async function olderVersion(
  leaves: RegExp,
): Promise<{ readonly module: string; readonly classic: string }> {
  const plugins = (config[0]?.plugins ?? []).filter(
    ({ name }) => !['gzip-budget', 'licenses', 'typescript-maps'].includes(name),
  );
  const bundle = await rollup({ input: 'older', plugins: [frontDoor(leaves), ...plugins] });
  const banner = '/*! practice-widgets 0.0.9 */';
  const write = async (format: 'es' | 'iife') => {
    const intro = format === 'iife' ? introOf(config[0] ?? {}) : '';
    const { output } = await bundle.generate({ format, banner, intro, name: 'older' });
    return output[0].code;
  };
  return { module: await write('es'), classic: (await write('iife')).replace(/var older=/, '') };
}
