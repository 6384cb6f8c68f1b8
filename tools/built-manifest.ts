import { readFileSync } from 'node:fs';

import { elementsOf, type Manifest } from './manifest.ts';

const file = new URL('../dist/custom-elements.json', import.meta.url);

/** Reads the manifest that `npm run build:manifest` has written. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** The tags that the built library defines, sorted. */
export function builtTags(): readonly string[] {
  return elementsOf(readManifest())
    .map(({ tagName }) => tagName)
    .sort();
}
