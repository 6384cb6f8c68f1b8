import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { filesOf } from './files-of.ts';

/**
 * Puts the unbundled modules into `dist/` as the compiler has written them, with their types and
 * their maps (a map carries its source). Only what has a source today is taken, and what an earlier
 * build has left goes. The pages of frames are bundles, and no modules.
 */
export async function copyModules(): Promise<void> {
  const sources = (await filesOf('**/*.ts', 'src')).filter((path) => !path.startsWith('frames/'));
  const folders = new Set(sources.map((source) => source.split('/', 1)[0] ?? ''));
  for (const folder of folders) await rm(`dist/${folder}`, { recursive: true, force: true });
  for (const source of sources) {
    const module = source.slice(0, -'.ts'.length);
    await mkdir(dirname(`dist/${module}`), { recursive: true });
    for (const kind of ['.js', '.js.map', '.d.ts']) {
      await cp(`build/${module}${kind}`, `dist/${module}${kind}`);
    }
  }
  // Who imports a plain script for what it does finds that it exports nothing.
  for (const script of ['practice-widgets.classic', 'practice-embed', 'practice-embed-frame']) {
    await writeFile(`dist/${script}.d.ts`, 'export {};\n');
  }
}
