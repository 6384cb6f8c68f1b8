import { limits } from '../../consultations/consult-request-rules.js';

import type { Words } from './form-words.js';

const thresholds = [0, 20, 50, 100, 200] as const;

/** What is said about the length of the reason, and how near the limit that is. */
export interface CharacterCount {
  /** Words to see; empty while there is plenty of room. */
  readonly shown: string;
  /** Words to hear: those of the moment when a threshold was passed, not of every letter. */
  readonly said: string;
  readonly threshold: number;
}

/** Plenty of room. */
export const noCount: CharacterCount = { shown: '', said: '', threshold: Infinity };

/** Counts what was typed; `before` is the count before the latest letter. */
export function countCharacters(
  length: number,
  before: CharacterCount,
  words: Words,
  locale: string,
): CharacterCount {
  const left = limits.reason - length;
  const threshold = left < 0 ? -1 : (thresholds.find((each) => left <= each) ?? Infinity);
  if (threshold === Infinity) return noCount;
  const count = new Intl.NumberFormat(locale).format(Math.abs(left));
  const shown = left < 0 ? words.charactersTooMany(count) : words.charactersLeft(count);
  return { shown, said: threshold === before.threshold ? before.said : shown, threshold };
}
