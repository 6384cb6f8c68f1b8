import type { Adjustment } from '../../../page-adjustments/adjustment.js';
import { percent } from '../text-size-control.js';

import type { MoreWords } from './more-words.messages.js';

/** How an adjustment is called; a site's own by its label. */
export const adjustmentWords = ({ name, label }: Adjustment, words: MoreWords): string =>
  words.adjustments[name] ?? label ?? name;

/** How one of several levels is called. */
export const optionWords = (
  { name }: Adjustment,
  level: string,
  words: MoreWords,
  locale: string,
): string => {
  if (level.startsWith('own:')) return words.ownColors;
  const known = words.levels[`${name}-${level}`] ?? words.levels[level];
  return known ?? (/^\d{2,}$/.test(level) ? percent(level, locale) : level);
};

/** How a level is called when it is spoken of: an adjustment of two levels is on or off. */
export const levelWords = (
  adjustment: Adjustment,
  level: string,
  words: MoreWords,
  locale: string,
): string => {
  const { levels } = adjustment;
  if (levels.length > 2) return optionWords(adjustment, level, words, locale);
  return level === levels[0] ? words.off : words.on;
};

/** What was changed to what. */
export const changeWords = (
  adjustment: Adjustment,
  level: string,
  words: MoreWords,
  locale: string,
): string =>
  `${adjustmentWords(adjustment, words)}: ${levelWords(adjustment, level, words, locale)}`;
