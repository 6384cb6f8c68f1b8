// 'Toll-free' and 'feel free' offer nothing.
const FREE = /(?<!toll[- ]|feel )\bfree\b|\bgratis\b|\bgratuit[ao]s?\b/i;

/** Whether words offer something without a charge, in English or Spanish. */
export const offersForFree = (words: string): boolean => FREE.test(words);

/** What a developer is told whose words do, without a legal line. */
export const noDisclosure =
  'the words offer something for free, without a legal line. Some US states ask for one (Florida ' +
  'Statutes 456.062: the 72-hour notice). Add disclosure="…", or an element with slot="disclosure".';
