import { readFile, writeFile } from 'node:fs/promises';

import { readManifest } from './built-manifest.ts';
import { elementsOf, type Documented, type Manifest } from './manifest.ts';

const start = '<!-- elements: written by `node tools/elements-table.ts` -->';
const end = '<!-- /elements -->';

/**
 * Writes the table of elements into a text, between its two markers.
 *
 * @param text Markdown with both markers.
 * @param manifest The custom elements manifest.
 * @returns The text with the table of today.
 * @throws {Error} When a marker is missing.
 */
export function withElementsTable(text: string, manifest: Manifest): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no place for the table: ${start} … ${end}`);
  return `${text.slice(0, from)}${start}\n\n${table(manifest)}\n\n${text.slice(to)}`;
}

function table(manifest: Manifest): string {
  const elements = elementsOf(manifest).toSorted((one, other) =>
    one.tagName.localeCompare(other.tagName),
  );
  const rows = elements.map(({ tagName, summary = '', attributes, slots, events }) =>
    [`\`<${tagName}>\``, summary, names(attributes), names(slots), names(events)].join(' | '),
  );
  const head = ['Tag', 'What it is', 'Attributes', 'Slots', 'Events'].join(' | ');
  return [head, '--- | --- | --- | --- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
}

function names(documented: readonly Documented[] = []): string {
  return documented.map(({ name }) => (name ? `\`${name}\`` : 'content')).join(', ');
}

if (import.meta.main) {
  const text = await readFile('README.md', 'utf8');
  const fresh = withElementsTable(text, readManifest());
  if (!process.argv.includes('--check')) await writeFile('README.md', fresh);
  else if (fresh !== text) {
    console.error('README.md: the table of elements is stale; run `node tools/elements-table.ts`.');
    process.exitCode = 1;
  }
}
