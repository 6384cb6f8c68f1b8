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

/** One class or function of the manifest; an element where it has a tag. */
export interface Declaration extends Documented {
  readonly kind: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly slots?: readonly Documented[];
  readonly events?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
}

/** What the manifest says about one element. */
export interface ElementDocs extends Declaration {
  readonly tagName: string;
}

/** A custom elements manifest (schema 1 or 2), as far as it is read here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** All that a manifest describes. */
export function declarationsOf(manifest: unknown): readonly Declaration[] {
  return (manifest as Manifest).modules.flatMap(({ declarations = [] }) => declarations);
}

/** The elements that a manifest describes. */
export function elementsOf(manifest: unknown): readonly ElementDocs[] {
  return declarationsOf(manifest).filter((each): each is ElementDocs => !!each.tagName);
}
