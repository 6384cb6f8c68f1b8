/**
 * What stands around and inside of the widgets of a page, read from its markup: their language, their
 * practice, and what fills their slots. It knows as much of HTML as that takes.
 */

const token =
  /<!--[^]*?-->|<!(?:[^>]*)>|<\/([a-z][^\s/>]*)[^>]*>|<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;
const voids = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const raw = /^(script|style|textarea|title|iframe|noscript|template)$/;
const blocks =
  /^(address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul)$/;

/** @returns {{tag: string, attributes: Record<string, string>}} */
function startTag(name, text) {
  const attributes = {};
  for (const [, key, double, single, bare] of text.matchAll(attribute)) {
    attributes[key.toLowerCase()] ??= unescaped(double ?? single ?? bare ?? '');
  }
  return { tag: name.toLowerCase(), attributes };
}

const characters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text) {
  return text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex, digits) =>
      String.fromCodePoint(parseInt(digits, hex ? 16 : 10)),
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => characters[name]);
}

/** Ends what a start tag ends: a paragraph, an item of a list. */
function endImplied(open, tag) {
  const last = open.at(-1)?.tag;
  if (last === 'p' && blocks.test(tag)) open.pop();
  else if (last === tag && /^(li|option|tr|td|th)$/.test(tag)) open.pop();
  else if (/^d[td]$/.test(last ?? '') && /^d[td]$/.test(tag)) open.pop();
}

/**
 * @param {string} page A whole page.
 * @returns {{widgets: object[], scripts: {parent: object, text: string}[]}} The page's widgets in their
 *   order, and its JSON-LD.
 */
export function outline(page) {
  const root = { tag: '', attributes: {}, lang: undefined, profile: undefined };
  const open = [root];
  const found = { widgets: [], scripts: [] };
  token.lastIndex = 0;
  for (let match; (match = token.exec(page));) {
    const [all, end, start, attributes] = match;
    if (end) close(open, end.toLowerCase());
    else if (start) {
      const element = enter(open, startTag(start, attributes));
      element.at = match.index + 1 + start.length;
      if (element.tag.startsWith('practice-')) found.widgets.push(element);
      if (raw.test(element.tag)) skipRaw(page, open, element, found.scripts);
      else if (voids.test(element.tag)) open.pop();
    } else if (!all.startsWith('<') && all.trim()) noteText(open, all);
  }
  return found;
}

function enter(open, { tag, attributes }) {
  endImplied(open, tag);
  const parent = open.at(-1);
  const isProfile = tag === 'practice-profile';
  const lang = attributes.lang ?? (isProfile ? attributes.locale : undefined) ?? parent.lang;
  const profile = parent.tag === 'practice-profile' ? parent : parent.profile;
  const element = { tag, attributes, lang, profile, slots: {}, words: 0, headings: 0 };
  noteTag(open, element);
  open.push(element);
  return element;
}

function close(open, tag) {
  const at = open.findLastIndex((element) => element.tag === tag);
  if (at > 0) open.length = at;
}

/** Tells the widgets around an element what has come into them. */
function noteTag(open, { tag, attributes }) {
  open.forEach((widget, at) => {
    if (!widget.tag.startsWith('practice-')) return;
    const child = open[at + 1];
    const slot = (child ?? { attributes }).attributes.slot ?? '';
    if (!child && !(slot === '' && raw.test(tag))) widget.slots[slot] ??= tag;
    const isTold = /^h[2-4]$/.test(tag) || (tag === 'a' && attributes.href !== undefined);
    if (child && isTold && widget.slots[slot]) widget.slots[slot] += ` ${tag}`;
    if (/^h[23]$/.test(tag) && isText(open.slice(at + 1)) && !slot) widget.headings += 1;
  });
}

function noteText(open, text) {
  open.forEach((widget, at) => {
    if (!widget.tag.startsWith('practice-')) return;
    if (open.length === at + 1) widget.slots[''] ??= '#text';
    if (isText(open.slice(at + 1))) {
      widget.words += text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    }
  });
}

/** Whether what stands inside these elements is a part of the text around them. */
function isText(elements) {
  return elements.every(({ tag, attributes }) => !tag.includes('-') && !('slot' in attributes));
}

function skipRaw(page, open, element, scripts) {
  const rest = new RegExp(`</${element.tag}`, 'gi');
  rest.lastIndex = token.lastIndex;
  const end = rest.exec(page)?.index ?? page.length;
  open.pop();
  if (element.attributes.type === 'application/ld+json') {
    scripts.push({ parent: open.at(-1), text: page.slice(token.lastIndex, end) });
  }
  token.lastIndex = end;
}
