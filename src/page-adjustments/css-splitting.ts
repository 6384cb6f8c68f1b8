const QUOTES = '"\'';

/**
 * Where the pieces of a CSS text lie that a separator divides outside of strings and brackets.
 *
 * @param text - A selector list, or the text of a style attribute.
 * @param separator - One character.
 * @returns Start (inclusive) and end (exclusive) of each piece; at least one.
 */
export const splitPositions = (text: string, separator: string): [number, number][] => {
  const pieces: [number, number][] = [];
  let start = 0;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (quote) quote = char === quote ? '' : quote;
    else if (QUOTES.includes(char)) quote = char;
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === separator && !depth) {
      pieces.push([start, at]);
      start = at + 1;
    }
  }
  pieces.push([start, text.length]);
  return pieces;
};

/** The selectors of a selector list, trimmed. */
export const splitSelectors = (list: string): string[] =>
  splitPositions(list, ',').map(([start, end]) => list.slice(start, end).trim());
