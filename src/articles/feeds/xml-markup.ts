import { webAddress } from './known-fields.js';
import { baseOf } from './xml-reading.js';

const empty = /^(?:area|br|col|hr|img|input|link|meta|source|track|wbr)$/i;
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/**
 * Writes what an XML element holds as HTML. XML's own short form of an empty element (`<p/>`)
 * would leave it open in HTML. Links become absolute.
 *
 * @param element What holds the XHTML.
 * @param address What its links are relative to, where no `xml:base` says otherwise.
 */
export function markupIn(element: Element, address: string): string {
  return [...element.childNodes].map((node) => markupOf(node, address)).join('');
}

function markupOf(node: Node, address: string): string {
  if (node.nodeType === Node.ELEMENT_NODE) return elementMarkup(node as Element, address);
  const isText = node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
  return isText ? encoded(node.textContent ?? '') : '';
}

function elementMarkup(element: Element, address: string): string {
  const name = element.localName;
  const attributes = [...element.attributes]
    .filter(({ prefix, localName }) => !prefix && localName !== 'xmlns')
    .map(
      ({ localName, value }) =>
        ` ${localName}="${encoded(absolute(localName, value, element, address))}"`,
    )
    .join('');
  const start = `<${name}${attributes}>`;
  return empty.test(name) ? start : `${start}${markupIn(element, address)}</${name}>`;
}

/**
 * Makes the links of HTML that a feed has as text absolute. What comes out is as little to be
 * trusted as what went in.
 */
export function linked(markup: string, element: Element, address: string): string {
  if (!/(?:href|src)\s*=/i.test(markup)) return markup;
  const base = baseOf(element, address);
  return markup.replace(
    /(\s(?:href|src)\s*=\s*)(["'])([^"'#][^"']*)\2/gi,
    (all, before: string, quote: string, written: string) => {
      const url = webAddress(written, base);
      return url ? `${before}${quote}${url}${quote}` : all;
    },
  );
}

function absolute(name: string, value: string, element: Element, address: string): string {
  if (name !== 'href' && name !== 'src') return value;
  return webAddress(value, baseOf(element, address)) || value;
}

function encoded(text: string): string {
  return text.replace(/[&<"]/g, (sign) => signs[sign] ?? sign);
}
