import { decodeReferences } from '../character-references.js';

import { turn } from './turn.js';
import { usualNamespace } from './xml-names.js';

const piece =
  /<!\[CDATA\[([^]*?)(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<!doctype[^[>]*(?:\[[^\]]*\]\s*)?>|<\?[^>]*>|<(\/?)([a-z_][\w.-]*(?::[a-z_][\w.-]*)?)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi;
const attribute = /([a-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
/** What an XML document may not hold (XML 1.0 §2.2). */
// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

type Spaces = Readonly<Record<string, string>>;

/** An element that has begun and not ended. */
interface Open {
  readonly node: Element;
  readonly name: string;
  readonly spaces: Spaces;
}

/**
 * Reads XML that a browser's parser refuses: with HTML's entities, a bare ampersand, a prefix that
 * nobody declared, tags that don't match, or cut off in the middle. An item that was cut off is
 * left out. Builds nodes one by one, so that no policy of the page can forbid it, and lets the page
 * have its turn in between.
 *
 * @returns Undefined where there is nothing that could be XML.
 */
export async function forgivingXml(written: string): Promise<Document | undefined> {
  const source = written.replace(forbidden, '');
  const xml = document.implementation.createDocument(null, null);
  const open: Open[] = [];
  const addText = (text: string): void => open.at(-1)?.node.append(text);
  let from = 0;
  const pageHasTurn = turn();
  for (const found of source.matchAll(piece)) {
    const [all, data, slash, name, attributes = ''] = found;
    addText(decodeReferences(source.slice(from, found.index)));
    from = found.index + all.length;
    if (data !== undefined) addText(data);
    else if (name && slash) close(open, name);
    else if (name) begin(xml, open, name, attributes);
    await pageHasTurn();
  }
  dropUnfinished(open);
  return (xml.documentElement as Element | null) ? xml : undefined;
}

function begin(xml: Document, open: Open[], name: string, written: string): void {
  const parent = open.at(-1);
  // What comes after the end of the document's element is no part of it.
  if (!parent && (xml.documentElement as Element | null)) return;
  const attributes = [...written.matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, decodeReferences(double ?? single ?? '')] as const,
  );
  const spaces = spacesOf(attributes, parent?.spaces ?? {});
  const prefix = /^(.*):/.exec(name)?.[1] ?? '';
  const space = spaces[prefix] ?? (prefix && usualNamespace(prefix));
  const node = xml.createElementNS(space || null, name);
  attributes.forEach(([key, value]) => {
    if (key.startsWith('xml:')) node.setAttributeNS(usualNamespace('xml'), key, value);
    else if (!key.startsWith('xmlns')) node.setAttribute(key, value);
  });
  (parent?.node ?? xml).append(node);
  if (!written.endsWith('/')) open.push({ node, name, spaces });
}

function spacesOf(attributes: readonly (readonly [string, string])[], outer: Spaces): Spaces {
  const own = attributes.filter(([key]) => /^xmlns(?::|$)/.test(key));
  if (own.length === 0) return outer;
  return { ...outer, ...Object.fromEntries(own.map(([key, value]) => [key.slice(6), value])) };
}

function close(open: Open[], name: string): void {
  const at = open.findLastIndex((each) => each.name === name);
  if (at >= 0) open.length = at;
}

function dropUnfinished(open: readonly Open[]): void {
  open.find(({ name }) => /^(?:\w+:)?(?:item|entry)$/i.test(name))?.node.remove();
}
