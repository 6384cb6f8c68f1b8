import { foldWord } from './word-folding.js';

/** A place in a text. */
export interface FoundWord<Text> {
  readonly passage: Text;
  readonly at: number;
  readonly length: number;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): Word[] => {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({
      folded: foldWord(segment),
      start: index,
      end: index + segment.length,
    }));
};

/**
 * Finds terms of one or more words in texts: whole words, whatever their capitals and accents
 * (words as in Unicode Standard Annex 29).
 *
 * @returns The places by term, those terms only that were found, in the order of `terms`.
 */
export const findTerms = <Text extends { readonly text: string }>(
  passages: readonly Text[],
  terms: readonly string[],
): Map<string, FoundWord<Text>[]> => {
  const sought = terms
    .map((term) => ({ term, words: wordsOf(term).map(({ folded }) => folded) }))
    .filter(({ words }) => words.length);
  const found = new Map(sought.map(({ term }) => [term, [] as FoundWord<Text>[]]));
  for (const passage of passages) {
    const folded = foldWord(passage.text);
    // Cutting a text into words is dear: most texts have no such term.
    const likely = sought.filter(({ words }) => words.every((word) => folded.includes(word)));
    const inText = likely.length ? wordsOf(passage.text) : [];
    for (const { term, words } of likely) {
      inText.forEach(({ start }, index) => {
        const last = inText[index + words.length - 1];
        if (last && words.every((word, next) => inText[index + next]?.folded === word))
          found.get(term)?.push({ passage, at: start, length: last.end - start });
      });
    }
  }
  found.forEach((places, term) => places.length || found.delete(term));
  return found;
};
