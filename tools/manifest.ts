/** Something public that the manifest names. */
export interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

export interface Member extends Documented {
  readonly kind: string;
  readonly privacy?: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
}

/** One attribute of an element. */
export interface Attribute extends Documented {
  readonly fieldName?: string;
}

/** What the custom elements manifest says about one element. */
export interface ElementDocs extends Documented {
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly slots?: readonly Documented[];
  readonly events?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly ElementDocs[] }[];
}

/** The elements that a custom elements manifest (schema 1 or 2) describes. */
export function elementsIn(manifest: unknown): readonly ElementDocs[] {
  return (manifest as Manifest).modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName);
}
