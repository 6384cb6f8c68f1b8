import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

import { filesOf } from './files-of.ts';

/** What a page loads by a tag: the bundles, what is beside them, and the style sheet. */
export const pageFiles = 'practice-*.{js,css}';

/**
 * The hash of a file as a page's `integrity` attribute wants it (Subresource Integrity §3.2).
 *
 * @param content The bytes that a server sends, before compression.
 * @returns For example `sha384-oqVuAf…`.
 */
export function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** Writes `dist/integrity.json`: the hash of every script and style sheet by its name. */
export async function writeIntegrity(): Promise<void> {
  const files = await filesOf(pageFiles, 'dist');
  const hashes: Record<string, string> = {};
  for (const file of files) hashes[file] = integrityOf(await readFile(`dist/${file}`));
  await writeFile('dist/integrity.json', `${JSON.stringify(hashes, undefined, 2)}\n`);
}
