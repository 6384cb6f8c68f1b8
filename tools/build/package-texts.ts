import { cp, readFile, writeFile } from 'node:fs/promises';

import { withElementsTable, type Manifest } from '../elements-table.ts';

const words = new URL('package-readme.md', import.meta.url);

/** Puts the licence and the package's own README, with today's elements, into `dist/`. */
export async function writePackageTexts(): Promise<void> {
  await cp('LICENSE', 'dist/LICENSE');
  const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as Manifest;
  await writeFile('dist/README.md', withElementsTable(await readFile(words, 'utf8'), manifest));
}
