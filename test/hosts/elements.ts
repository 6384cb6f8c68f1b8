import { readFileSync } from 'node:fs';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { readonly tagName?: string }[];
  }[];
}

/** The tags that the built library defines, from its manifest. */
export function builtTags(): readonly string[] {
  const file = new URL('../../dist/custom-elements.json', import.meta.url);
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const declared = modules.flatMap(({ declarations = [] }) => declarations);
  return declared.flatMap(({ tagName }) => tagName ?? []).toSorted();
}
