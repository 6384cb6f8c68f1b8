import type { PagePart } from './chosen-widget.ts';

/** Builds what is put on a page as nodes of a document, without any markup that is parsed. */
export function nodeOf({ name, attributes, children }: PagePart, document: Document): Element {
  const element = document.createElement(name);
  for (const [key, value] of attributes) {
    element.setAttribute(key, value === 'true' ? '' : value);
  }
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : nodeOf(child, document))),
  );
  return element;
}
