import { cp, readFile, writeFile } from 'node:fs/promises';

import { readManifest } from '../built-manifest.ts';
import { withElementsTable } from '../elements-table.ts';

const words = new URL('package-readme.md', import.meta.url);

/** Puts the licence and the package's own README, with today's elements, into `dist/`. */
export async function writePackageTexts(): Promise<void> {
  await cp('LICENSE', 'dist/LICENSE');
  const manifest = readManifest();
  await writeFile('dist/README.md', withElementsTable(await readFile(words, 'utf8'), manifest));
}
