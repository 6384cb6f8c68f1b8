import { mkdir, writeFile } from 'node:fs/promises';

import { readManifest } from '../built-manifest.ts';
import { elementsOf, type Attribute, type ElementDocs } from '../manifest.ts';

const folder = 'dist/types';

/**
 * Writes the types that the templates of React 19, Vue 3 and Svelte 5 check tags with, from the
 * manifest: every attribute and property with its type and its description, and a handler for every
 * event. Angular checks no custom elements; there, as in plain TypeScript, the classes are known by
 * their tags.
 */
export async function writeFrameworkTypes(): Promise<void> {
  const manifest = readManifest();
  const elements = elementsOf(manifest).toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/elements.d.ts`, sharedTypes(elements));
  await writeFile(`${folder}/react.d.ts`, reactTypes(elements));
  await writeFile(`${folder}/vue.d.ts`, vueTypes(elements));
  await writeFile(`${folder}/svelte.d.ts`, svelteTypes(elements));
}

function sharedTypes(elements: readonly ElementDocs[]): string {
  return [
    ...importsOf(elements, '../elements/'),
    '',
    ...elements.flatMap((element) => [
      `/** What a template may set on \`<${tagOf(element)}>\`. */`,
      `export interface ${element.name}Options {`,
      ...optionsOf(element),
      '}',
      '',
    ]),
  ].join('\n');
}

function optionsOf(element: ElementDocs): readonly string[] {
  const { name: owner, attributes = [], members = [] } = element;
  const properties = members.filter(
    ({ kind, attribute, readonly: fixed, privacy = 'public' }) =>
      kind === 'field' && privacy === 'public' && !attribute && !fixed,
  );
  return [
    ...attributes.flatMap((each) => [
      comment(each.description),
      `  '${each.name}'?: ${attributeType(each, owner)} | undefined;`,
    ]),
    ...properties.flatMap(({ name, description }) => [
      comment(description),
      `  ${name}?: ${owner}['${name}'] | undefined;`,
    ]),
  ];
}

function attributeType({ type, fieldName }: Attribute, owner: string): string {
  const text = type?.text ?? 'string';
  if (/^('[^']*'|string|number|boolean)( \| ('[^']*'|string|number|boolean))*$/.test(text)) {
    return text;
  }
  // Data as the property has it, or as JSON.
  return `${owner}['${fieldName ?? ''}'] | string`;
}

function reactTypes(elements: readonly ElementDocs[]): string {
  return augmentation(elements, {
    library: 'react',
    imports: ["import type { DetailedHTMLProps, HTMLAttributes } from 'react';"],
    open: ['  namespace JSX {', '    interface IntrinsicElements {'],
    entry: (element) => `      '${tagOf(element)}': Tag<${typesOf(element)}>;`,
    close: ['    }', '  }'],
    tag: `type Tag<Element, Options, Events> = Options &
  Events &
  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Options>;`,
    handler: (event) => `'on${event}'`,
  });
}

function vueTypes(elements: readonly ElementDocs[]): string {
  return augmentation(elements, {
    library: 'vue',
    imports: ["import type { DefineComponent, HTMLAttributes } from 'vue';"],
    open: ['  interface GlobalComponents {'],
    entry: (element) => `    '${tagOf(element)}': Tag<${typesOf(element)}>;`,
    close: ['  }'],
    tag: `type Tag<Element, Options, Events> = new () => {
  $el: Element;
  $props: Options & Events & Omit<HTMLAttributes, keyof Options>;
} & Pick<InstanceType<DefineComponent>, '$slots'>;`,
    handler: (event) => `on${pascal(event)}`,
  });
}

function svelteTypes(elements: readonly ElementDocs[]): string {
  return augmentation(elements, {
    library: 'svelte/elements',
    imports: ["import type { HTMLAttributes } from 'svelte/elements';"],
    open: ['  interface SvelteHTMLElements {'],
    entry: (element) => `    '${tagOf(element)}': Tag<${typesOf(element)}>;`,
    close: ['  }'],
    tag: `type Tag<Element extends EventTarget, Options, Events> = Options &
  Events &
  Omit<HTMLAttributes<Element>, keyof Options>;`,
    handler: (event) => `'on${event}'`,
  });
}

interface Augmentation {
  readonly library: string;
  readonly imports: readonly string[];
  readonly open: readonly string[];
  readonly entry: (element: ElementDocs) => string;
  readonly close: readonly string[];
  /** The type of a tag, from the class, what can be set, and the handlers. */
  readonly tag: string;
  /** A handler's name as the library writes it. */
  readonly handler: (event: string) => string;
}

function augmentation(elements: readonly ElementDocs[], parts: Augmentation): string {
  return [
    ...parts.imports,
    '',
    ...importsOf(elements, '../elements/'),
    `import type {\n${elements.map(({ name }) => `  ${name}Options,`).join('\n')}\n} from './elements.js';`,
    '',
    parts.tag,
    '',
    ...elements.flatMap(({ name, events = [] }) => [
      `interface ${name}Handlers {`,
      ...events.flatMap(({ name: event, description }) => [
        comment(description),
        `  ${parts.handler(event)}?: ((event: GlobalEventHandlersEventMap['${event}']) => void) | undefined;`,
      ]),
      '}',
    ]),
    '',
    `declare module '${parts.library}' {`,
    ...parts.open,
    ...elements.map(parts.entry),
    ...parts.close,
    '}',
    '',
  ].join('\n');
}

const tagOf = ({ tagName }: ElementDocs) => tagName;

const typesOf = ({ name }: ElementDocs) => `${name}, ${name}Options, ${name}Handlers`;

const pascal = (name: string) =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

function importsOf(elements: readonly ElementDocs[], base: string): readonly string[] {
  return elements.map(
    (element) =>
      `import type { ${element.name} } from '${base}${tagOf(element)}/${tagOf(element)}.js';`,
  );
}

function comment(description = ''): string {
  return `  /** ${description.replaceAll('\n', ' ').replaceAll('*/', '*\\/')} */`;
}
