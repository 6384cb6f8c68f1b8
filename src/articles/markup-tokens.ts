import { decodeReferences } from './character-references.js';

/** The attributes of a tag: names in small letters, values decoded. */
export type MarkupAttributes = ReadonlyMap<string, string>;

/** A text, or the tag that begins or ends an element; names are in small letters. */
export interface MarkupToken {
  readonly kind: 'text' | 'start' | 'end';
  /** The text, references decoded, or the element's name. */
  readonly value: string;
  readonly attributes: MarkupAttributes;
}

/** A comment, the beginning of a tag, or what browsers take for a comment (HTML §13.2.5.6). */
const sign = /<(?:!--(?:-?>|[^]*?(?:--!?>|$))|(\/?)([a-z][^\s/>]*)|[!?/][^>]*(?:>|$))/gi;
const attribute =
  /[\s/]*(?:(\/?>)|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)/y;
/** Elements whose content is no markup to a browser that runs scripts (HTML §13.2.6.4). */
const rawText = /^(?:iframe|no(?:embed|frames|script)|plaintext|script|style|textarea|title|xmp)$/;
const drawing = /^(?:svg|math)$/;
/** Elements that go with all that they hold. */
const dropped =
  /^(?:applet|audio|button|canvas|datalist|form|math|meter|object|progress|select|svg|template|video)$/;
const empty =
  /^(?:area|base(?:font)?|bgsound|col|embed|frame|input|keygen|link|meta|param|source|track)$/;
/** Of these the tag itself is told: what it leads to may become a link. */
const media = /^(?:audio|iframe|video)$/;
const noAttributes: MarkupAttributes = new Map();

/**
 * Reads HTML as a row of texts and tags, without what no article needs: scripts, styles, frames,
 * forms, drawings and templates go with all that they hold. Nothing is created and no page is
 * touched, so no policy can forbid it. Takes time in proportion to the length of the markup.
 *
 * @param markup HTML from anywhere.
 */
export function* markupTokens(markup: string): Generator<MarkupToken, void> {
  let left = '';
  let depth = 0;
  for (const token of allTokens(markup)) {
    const { kind, value, isAlone } = token;
    if (left) {
      if (value === left && kind !== 'text' && !isAlone) depth += kind === 'end' ? -1 : 1;
      if (!depth) left = '';
      continue;
    }
    const goes = kind === 'start' && (dropped.test(value) || rawText.test(value));
    if (!goes || media.test(value)) yield token;
    if (!goes || rawText.test(value) || (isAlone && drawing.test(value))) continue;
    left = value;
    depth = 1;
  }
}

function* allTokens(markup: string): Generator<MarkupToken & { isAlone?: boolean }, void> {
  const source = markup.replace(/\0/g, '').replace(/\r\n?/g, '\n');
  const signs = new RegExp(sign);
  const attributesAt = new RegExp(attribute);
  let from = 0;
  for (let found; (found = signs.exec(source)); from = signs.lastIndex) {
    if (found.index > from) yield textToken(source.slice(from, found.index));
    const [, slash, written] = found;
    if (!written) continue;
    const value = written.toLowerCase();
    const attributes = new Map<string, string>();
    attributesAt.lastIndex = signs.lastIndex;
    const end = readAttributes(source, attributesAt, attributes);
    // A tag without an end is no tag, and nothing comes after it.
    if (!end) return;
    signs.lastIndex = end;
    if (slash) yield { kind: 'end', value, attributes };
    else if (!empty.test(value)) {
      yield { kind: 'start', value, attributes, isAlone: source[end - 2] === '/' };
      if (rawText.test(value)) signs.lastIndex = endOfRaw(source, end, value);
    }
  }
  if (from < source.length) yield textToken(source.slice(from));
}

function textToken(text: string): MarkupToken {
  return { kind: 'text', value: decodeReferences(text), attributes: noAttributes };
}

/** Where the tag ends; 0 where it does not. */
function readAttributes(source: string, next: RegExp, attributes: Map<string, string>): number {
  for (let found; (found = next.exec(source));) {
    const [, end, name = '', double, single, bare = ''] = found;
    if (end) return next.lastIndex;
    const key = name.toLowerCase();
    // The first of two attributes of one name counts (HTML §13.2.5.33).
    if (!attributes.has(key)) attributes.set(key, decodeReferences(double ?? single ?? bare));
  }
  return 0;
}

function endOfRaw(source: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])[^>]*(?:>|$)`, 'gi');
  end.lastIndex = from;
  return end.exec(source) ? end.lastIndex : source.length;
}
