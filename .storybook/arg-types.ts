import type { InputType } from 'storybook/internal/types';

import { optionOf } from '../demo/builder/widget-options.ts';
import type { Attribute, Documented, ElementDocs } from '../tools/manifest.ts';

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
  const { kind, choices } = optionOf(attribute);
  const boolean = kind === 'flag';
  return {
    ...row('attributes', attribute),
    type: { name: boolean ? 'boolean' : 'string' },
    control: { type: boolean ? 'boolean' : choices.length > 0 ? 'select' : 'text' },
    ...(choices.length > 0 && { options: choices }),
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
