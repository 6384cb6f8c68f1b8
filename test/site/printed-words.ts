import { inflateSync } from 'node:zlib';

/**
 * All that a PDF of a browser says, without white space. Which letter a number stands for differs from
 * font to font: there is one text for each font, and each is right where its font is used.
 */
export function printedWords(pdf: Uint8Array): readonly string[] {
  const streams = streamsOf(Buffer.from(pdf));
  const fonts = streams.filter((text) => text.includes('begincmap')).map(readFont);
  const pages = streams.filter((text) => /\bBT\b[^]*\bET\b/.test(text));
  return fonts.map((font) =>
    pages
      .map((page) => wordsOf(page, font))
      .join('')
      .replace(/\s/g, ''),
  );
}

type Font = ReadonlyMap<number, string>;

/** The parts of the file that are compressed, without those that are no text. */
function streamsOf(pdf: Buffer): readonly string[] {
  const file = pdf.toString('latin1');
  return [...file.matchAll(/(?<!end)stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    try {
      const bytes = inflateSync(pdf.subarray(start, file.indexOf('endstream', start)));
      return [bytes.toString('latin1')];
    } catch {
      // A picture, or what is not compressed.
      return [];
    }
  });
}

/** Which letters the numbers of a font stand for: ISO 32000-1, section 9.10.3. */
function readFont(map: string): Font {
  const font = new Map<number, string>();
  const letter = (code: number) => String.fromCodePoint(code);
  const hex = (text = '') => Number.parseInt(text, 16);
  const triple = /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]{4})>/gi;
  for (const [, part = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from, to, first] of part.matchAll(triple)) {
      for (let at = hex(from); at <= hex(to); at++)
        font.set(at, letter(hex(first) + at - hex(from)));
    }
  }
  for (const [, part = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, from, first] of part.matchAll(/<([\da-f]+)>\s*<([\da-f]{4})>/gi)) {
      font.set(hex(from), letter(hex(first)));
    }
  }
  return font;
}

/** What is in brackets: letters as they are, or numbers of a font. */
function wordsOf(page: string, font: Font): string {
  return [...page.matchAll(/\(((?:\\.|[^\\)])*)\)|<([\da-f]+)>/gi)]
    .map(([, plain, numbers = '']) =>
      plain === undefined
        ? (numbers.match(/.{4}/g) ?? [])
            .map((each) => font.get(Number.parseInt(each, 16)) ?? '')
            .join('')
        : plain.replace(/\\(.)/g, '$1'),
    )
    .join('');
}
