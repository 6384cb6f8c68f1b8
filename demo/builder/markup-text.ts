import type { PagePart } from './chosen-widget.ts';

/** Lines longer than this are broken: an attribute a line. */
const width = 100;

/**
 * HTML of what is put on a page. A flag that is set, `'true'`, is written without a value.
 *
 * @param oneLine Whether no line is broken: editors that make paragraphs of lines leave it alone.
 */
export function htmlOf(part: PagePart, oneLine = false): string {
  return oneLine ? inline(part) : block(part, '');
}

function block(part: PagePart, indent: string): string {
  const short = indent + inline(part);
  if (short.length <= width) return short;
  const opening = indent + tagOf(part);
  const head =
    opening.length <= width || part.attributes.length < 2
      ? opening
      : `${indent}<${part.name}\n${part.attributes
          .map((each) => `${indent}  ${attributeOf(each)}`)
          .join('\n')}\n${indent}>`;
  if (part.children.length === 0) return `${head}</${part.name}>`;
  const deeper = `${indent}  `;
  const children = part.children.map((child) =>
    typeof child === 'string' ? deeper + escaped(child) : block(child, deeper),
  );
  return [head, ...children, `${indent}</${part.name}>`].join('\n');
}

function inline(part: PagePart): string {
  const children = part.children.map((child) =>
    typeof child === 'string' ? escaped(child) : inline(child),
  );
  return `${tagOf(part)}${children.join('')}</${part.name}>`;
}

function tagOf({ name, attributes }: PagePart): string {
  return `<${[name, ...attributes.map(attributeOf)].join(' ')}>`;
}

function attributeOf([name, value]: readonly [string, string]): string {
  // WordPress takes square brackets for a shortcode.
  const text = escaped(value).replace(/["[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return value === 'true' ? name : `${name}="${text}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A part as a `<div>` that becomes the element, for editors that strip tags they don't know. */
export function placeholderOf({ name, attributes, children }: PagePart): PagePart {
  const isWidget = name.startsWith('practice-');
  const own = attributes.map(([key, value]): readonly [string, string] =>
    isWidget || key === 'slot' ? [`data-${key}`, value] : [key, value],
  );
  return {
    name: isWidget ? 'div' : name,
    attributes: isWidget ? [['data-practice-widget', name.replace('practice-', '')], ...own] : own,
    children: children.map((child) => (typeof child === 'string' ? child : placeholderOf(child))),
  };
}

/** JSX, for React 19: what JSX would read otherwise is written as a string in braces. */
export function jsxOf(part: PagePart, indent: string): string {
  const { name, attributes, children } = part;
  const opening = [name, ...attributes.map(jsxAttribute)].join(' ');
  const isLong = indent.length + opening.length + 5 > width && attributes.length > 1;
  const deeper = `${indent}  `;
  const head = isLong
    ? [`<${name}`, ...attributes.map((each) => deeper + jsxAttribute(each))].join('\n')
    : `<${opening}`;
  const gap = isLong ? `\n${indent}` : '';
  if (children.length === 0) return `${indent}${head}${gap || ' '}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? deeper + jsxText(child) : jsxOf(child, deeper),
  );
  return [`${indent}${head}${gap}>`, ...inner, `${indent}</${name}>`].join('\n');
}

function jsxAttribute([name, value]: readonly [string, string]): string {
  if (value === 'true') return name;
  return /["&\\\n]/.test(value) ? `${name}={${JSON.stringify(value)}}` : `${name}="${value}"`;
}

function jsxText(text: string): string {
  return /[{}<>&\n]/.test(text) ? `{${JSON.stringify(text)}}` : text;
}
