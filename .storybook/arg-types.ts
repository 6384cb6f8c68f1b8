import type { InputType } from 'storybook/internal/types';

interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Member extends Documented {
  readonly kind: string;
  readonly privacy?: string;
  readonly attribute?: string;
}

interface Attribute extends Documented {
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

/**
 * The rows of an element's table: attributes with a control, the rest to read. Storybook's own
 * reading keeps one row a name, and an attribute, a slot and a part are often named alike.
 */
export function argTypesOf(element: ElementDocs): Record<string, InputType> {
  const open = (element.members ?? []).filter(
    ({ privacy = 'public', attribute, name }) =>
      privacy === 'public' && !attribute && !name.startsWith('#'),
  );
  return Object.fromEntries([
    ...(element.attributes ?? []).map((each) => [each.fieldName ?? each.name, attributeRow(each)]),
    ...rows(
      'properties',
      open.filter(({ kind }) => kind === 'field'),
    ),
    ...rows(
      'methods',
      open.filter(({ kind }) => kind === 'method'),
    ),
    ...rows('slots', element.slots),
    ...rows('events', element.events),
    ...rows('parts', element.cssParts),
    ...rows('custom properties', element.cssProperties),
  ]) as Record<string, InputType>;
}

function attributeRow(attribute: Attribute): InputType {
  const boolean = attribute.type?.text === 'boolean';
  return {
    ...row('attributes', attribute),
    type: { name: boolean ? 'boolean' : 'string' },
    control: { type: boolean ? 'boolean' : 'text' },
  };
}

function rows(
  category: string,
  documented: readonly Documented[] = [],
): readonly (readonly [string, InputType])[] {
  return documented.map((each) => [
    `${category}: ${each.name}`,
    { ...row(category, each), control: { disable: true } },
  ]);
}

function row(category: string, { name, description = '', ...more }: Documented): InputType {
  return {
    name: name || '(default)',
    description,
    table: {
      category,
      ...(more.type && { type: { summary: more.type.text } }),
      ...(more.default && { defaultValue: { summary: more.default } }),
    },
  };
}
