/** A part of a text. */
export interface TextPart {
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

/** Chromium stops without a word in the middle of a text that takes it longer than 15 seconds. */
const LONGEST = 200;

const hasWords = /[\p{L}\p{N}]/u;

// After a comma or the like if there is one, else after a space, else anywhere between characters.
const cut = (text: string): number => {
  const start = text.slice(0, LONGEST);
  const stop = Math.max(...[...start.matchAll(/[,;:–—،、，；]\s*/gu)].map(endOf), 0);
  const place = stop || start.lastIndexOf(' ') + 1 || LONGEST;
  return /[\uD800-\uDBFF]/.test(text[place - 1] ?? '') ? place - 1 : place;
};

const endOf = ({ 0: found, index }: RegExpExecArray) => index + found.length;

const shorten = (part: TextPart): TextPart[] => {
  if (part.text.length <= LONGEST) return [part];
  const end = cut(part.text);
  const rest = { text: part.text.slice(end), at: part.at + end };
  return [{ text: part.text.slice(0, end), at: part.at }, ...shorten(rest)];
};

/**
 * Cuts a text into pieces of at most 200 characters, at the ends of sentences where that is
 * possible (Unicode Standard Annex 29). Pieces without a word are left out.
 */
export const speechChunks = (text: string): TextPart[] => {
  const parts: TextPart[] = [];
  for (const { segment, index } of new Intl.Segmenter(undefined, {
    granularity: 'sentence',
  }).segment(text)) {
    const last = parts.at(-1);
    // "Dr. Smith" may count as two sentences: what is short stays together.
    if (last && last.text.length + segment.length <= LONGEST)
      parts[parts.length - 1] = { text: last.text + segment, at: last.at };
    else parts.push(...shorten({ text: segment, at: index }));
  }
  return parts.filter((part) => hasWords.test(part.text));
};
