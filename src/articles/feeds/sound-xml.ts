const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const space = '[ \\t\\r\\n]';
const value = `"[^<"]*"|'[^<']*'`;

/** The next piece of a document; none where it is not certain to be right. */
const piece = new RegExp(
  [
    `<!--([^]*?)-->`,
    `<!\\[CDATA\\[[^]*?\\]\\]>`,
    `<!DOCTYPE${space}+${name}(?:${space}+PUBLIC${space}+"[\\w ./:+-]*"${space}+"[\\w ./:+-]*")?${space}*>`,
    `<\\?(?![Xx][Mm][Ll])${name}(?:${space}[^]*?)?\\?>`,
    `<(/?)(${name})((?:${space}+${name}${space}*=${space}*(?:${value}))*)${space}*(/?)>`,
    `([^<]+)`,
  ].join('|'),
  'y',
);
const attribute = new RegExp(`(${name})${space}*=${space}*(${value})`, 'g');
const start = new RegExp(
  `^<\\?xml${space}+version=["']1\\.0["'](?:${space}+encoding=["'][A-Za-z][\\w.-]*["'])?${space}*\\?>`,
);
/** What no document may hold (XML 1.0, section 2.2). */
// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Cs}]/u;
const reference = /&(?:(?:amp|lt|gt|quot|apos);|#(\d+);|#x([\da-fA-F]+);)?/g;
/** A prefix can't be taken back, and those of XML itself can't be given. */
const wrongSpace =
  /^xmlns(?::xml|:[^=]*=\s*(?:""|'')|[^=]*=[^]*www\.w3\.org\/(?:XML\/1998|2000\/xmlns))/i;
/** A name of a space that every parser takes for an URI; of others some complain. */
const plainSpace = /^xmlns[^=]*=\s*["'](?:[A-Za-z][\w:/.?=&;~+,-]*(?:#[\w./-]*)?)?["']$/;
const DEEP = 200;

type Prefixes = ReadonlySet<string>;

/**
 * Whether XML is well-formed beyond doubt (XML 1.0 and Namespaces in XML 1.0): no parser refuses
 * it. Of some rare things it is in doubt and says no: entities that a document declares itself,
 * names with letters beyond ASCII.
 */
export function isSoundXml(text: string): boolean {
  if (forbidden.test(text)) return false;
  const open: { readonly tag: string; readonly prefixes: Prefixes }[] = [];
  let roots = 0;
  let types = 0;
  piece.lastIndex = start.exec(text)?.[0].length ?? 0;
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text);
    if (!found) return false;
    const [all, comment, slash, tag, written = '', short, words] = found;
    if (comment !== undefined && /--|-$/.test(comment)) return false;
    if (words !== undefined && !isSoundText(words, open.length > 0)) return false;
    if (all.startsWith('<!D') && (roots > 0 || types++ > 0)) return false;
    if (slash) {
      if (written || short || open.pop()?.tag !== tag) return false;
    } else if (tag) {
      if (open.length === 0) roots += 1;
      const prefixes = prefixesAt(tag, written, open.at(-1)?.prefixes);
      if (!prefixes || roots > 1 || open.length > DEEP) return false;
      if (!short) open.push({ tag, prefixes });
    }
  }
  return roots === 1 && open.length === 0;
}

function isSoundText(words: string, isInside: boolean): boolean {
  return isInside ? !words.includes(']]>') && hasSoundReferences(words) : !words.trim();
}

function hasSoundReferences(words: string): boolean {
  return [...words.matchAll(reference)].every(([all, decimal, hexadecimal]) => {
    if (!decimal && !hexadecimal) return all.length > 1;
    const code = decimal ? Number(decimal) : parseInt(hexadecimal ?? '', 16);
    return code <= 0x10ffff && !forbidden.test(String.fromCodePoint(code));
  });
}

const given: Prefixes = new Set(['xml']);

/** The prefixes that are declared inside of an element; none where something is wrong with it. */
function prefixesAt(tag: string, written: string, outer = given): Prefixes | undefined {
  if (!hasSoundReferences(written)) return undefined;
  const attributes = [...written.matchAll(attribute)];
  const declared = attributes.flatMap(([, key = '']) => /^xmlns:(.*)$/.exec(key)?.[1] ?? []);
  const prefixes = declared.length > 0 ? new Set([...outer, ...declared]) : outer;
  const others = attributes.map(([, key = '']) => key).filter((key) => !key.startsWith('xmlns:'));
  // Two prefixes may mean one namespace.
  const names = new Set([...others.map((key) => key.replace(/^.*:/, ':')), ...declared]);
  const isSound =
    names.size === attributes.length &&
    attributes.every(
      ([all]) => !all.startsWith('xmlns') || (plainSpace.test(all) && !wrongSpace.test(all)),
    ) &&
    [tag, ...others].every((each) => !each.includes(':') || prefixes.has(prefixOf(each)));
  return isSound ? prefixes : undefined;
}

function prefixOf(tag: string): string {
  return tag.replace(/:.*$/, '');
}
