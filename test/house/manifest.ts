import { readFile } from 'node:fs/promises';

/** Something public that the manifest names. */
export interface Documented {
  readonly name: string;
  readonly description?: string;
}

export interface Member extends Documented {
  readonly privacy?: string;
}

/** One class of the manifest; an element where it has a tag. */
export interface Declaration extends Documented {
  readonly kind: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly events?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
}

export interface ElementDeclaration extends Declaration {
  readonly tagName: string;
}

export interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations?: readonly Declaration[];
  }[];
}

/** Reads the manifest that `npm run build:manifest` writes. */
export async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as Manifest;
}

export function declarationsOf({ modules }: Manifest): readonly Declaration[] {
  return modules.flatMap(({ declarations = [] }) => declarations);
}

export function elementsOf(manifest: Manifest): readonly ElementDeclaration[] {
  return declarationsOf(manifest).filter((each): each is ElementDeclaration => !!each.tagName);
}
