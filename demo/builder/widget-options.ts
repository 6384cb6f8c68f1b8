import { elementsOf, type Attribute, type ElementDocs } from '../../tools/manifest.ts';

/** How an option is filled in. */
export type OptionKind = 'address' | 'choice' | 'date' | 'flag' | 'number' | 'text';

/** One attribute, as somebody fills it in. */
export interface Option {
  readonly name: string;
  /** The name in words: `Heading level`. */
  readonly label: string;
  /** One or two sentences, in Markdown. */
  readonly description: string;
  readonly kind: OptionKind;
  /** The words that are known, for a choice. */
  readonly choices: readonly string[];
  /** What it is while nobody fills it in. */
  readonly standard: string;
}

/** One element that a site can embed. */
export interface Widget {
  readonly tag: string;
  /** What it is, in a few words: `A card that leads to an article`. */
  readonly label: string;
  readonly options: readonly Option[];
}

/** Every element of a custom elements manifest with its attributes, the options that it has. */
export function widgetsIn(manifest: unknown): readonly Widget[] {
  return elementsOf(manifest)
    .map(widgetOf)
    .toSorted((one, other) => one.label.localeCompare(other.label));
}

function widgetOf({ tagName, summary = '', attributes = [] }: ElementDocs): Widget {
  const label = summary || inWords(tagName);
  return { tag: tagName, label, options: attributes.map(optionOf) };
}

/** An attribute as an option: what it is filled in with follows from its type and its name. */
export function optionOf({ name, description = '', type, ...rest }: Attribute): Option {
  const text = type?.text ?? '';
  return {
    name,
    label: inWords(name),
    description: description.replaceAll('\n', ' '),
    kind: kindOf(name, text),
    choices: choicesOf(text),
    standard: (rest.default ?? '').replace(/^'(.*)'$/, '$1'),
  };
}

function kindOf(name: string, type: string): OptionKind {
  if (type === 'boolean') return 'flag';
  if (choicesOf(type).length > 0) return 'choice';
  if (/\bnumber\b/.test(type)) return 'number';
  if (/(^|-)(href|src|endpoint|image)$/.test(name)) return 'address';
  if (/^(published|modified|reviewed)$/.test(name)) return 'date';
  return 'text';
}

/** The words of a union of literals, `'full' | 'line'`; none for any other type. */
function choicesOf(type: string): readonly string[] {
  const words = type.split(' | ');
  return words.every((word) => /^'.*'$/.test(word)) ? words.map((word) => word.slice(1, -1)) : [];
}

/** What HTML abbreviates. */
const wholeWords: Readonly<Record<string, string>> = {
  alt: 'in words',
  href: 'link',
  src: 'source',
};

function inWords(name: string): string {
  const words = name
    .split('-')
    .map((word) => wholeWords[word] ?? word)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
