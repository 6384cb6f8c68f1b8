/** From U+00A0 on, without a gap. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest';
/** From U+03B1 on, without a gap. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const others =
  'amp&lt<gt>quot"apos\'AElig\u00c6aelig\u00e6OElig\u0152oelig\u0153ETH\u00d0eth\u00f0THORN\u00dethorn\u00feszlig\u00dfOslash\u00d8oslash\u00f8times\u00d7divide\u00f7ensp\u2002emsp\u2003thinsp\u2009zwnj\u200czwj\u200dlrm\u200erlm\u200fndash\u2013mdash\u2014lsquo\u2018rsquo\u2019sbquo\u201aldquo\u201crdquo\u201dbdquo\u201edagger\u2020Dagger\u2021bull\u2022hellip\u2026permil\u2030prime\u2032Prime\u2033lsaquo\u2039rsaquo\u203aeuro\u20actrade\u2122larr\u2190uarr\u2191rarr\u2192darr\u2193harr\u2194minus\u2212asymp\u2248ne\u2260le\u2264ge\u2265infin\u221ehearts\u2665check\u2713';
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};

let named: Map<string, string> | undefined;

/**
 * Decodes the character references of a text, once: numbers as a browser reads them (HTML
 * §13.2.5.80, Windows-1252 where old editors wrote it), the names of HTML 4 and those of letters
 * with accents. What is no reference stays as it is.
 *
 * @param text Text between tags, or the value of an attribute.
 */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#(?:x([\da-f]+)|(\d+));?|([a-z]+\d{0,2});)/gi,
    (all: string, hex?: string, decimal?: string, name?: string) =>
      name
        ? (characterNamed(name) ?? all)
        : character(parseInt(hex ?? decimal ?? '', hex ? 16 : 10)),
  );
}

function character(code: number): string {
  if (code >= 0x80 && code < 0xa0) {
    return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  }
  const isNone = !code || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  // A carriage return would not outlive being written out and read again.
  return String.fromCodePoint(isNone ? 0xfffd : code === 13 ? 10 : code);
}

function characterNamed(name: string): string | undefined {
  named ??= allNames();
  const found = named.get(name);
  if (found) return found;
  const letter = (name[0] ?? '') + (accents[name.slice(1)] ?? '??');
  const composed = letter.normalize();
  return composed.length === 1 ? composed : undefined;
}

function allNames(): Map<string, string> {
  const names = new Map<string, string>();
  latin.split(' ').forEach((name, index) => names.set(name, String.fromCharCode(0xa0 + index)));
  greek.split(' ').forEach((name, index) => {
    names.set(name, String.fromCharCode(0x3b1 + index));
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    names.set(capital, String.fromCharCode(0x391 + index));
  });
  for (const [, name = '', sign = ''] of others.matchAll(/([a-z]+)([^a-z])/gi)) {
    names.set(name, sign);
  }
  return names;
}
