/** The languages whose words are inside the module. */
export type WordsLanguage = 'en' | 'es';

/** The words of one element in every language that the module brings; English is the reference. */
export type Messages<Words> = Readonly<Record<WordsLanguage, Words>>;

/**
 * The language whose words fit a language tag, by lookup (RFC 4647 §3.4): subtags are cut from the
 * end until something fits.
 *
 * @param tag A BCP 47 tag such as `es-MX`; anything else is taken for English.
 * @returns `en` where nothing fits.
 */
export function wordsLanguage(tag: string): WordsLanguage {
  return /^es(-|$)/i.test(tag) ? 'es' : 'en';
}

/**
 * A tag that `Intl` takes: the tag itself where it is well-formed and its words are ours, else the
 * language of the words, so that a sentence and the date inside it are in one language.
 *
 * @param tag A BCP 47 tag, perhaps malformed.
 */
export function formatLocale(tag: string): string {
  const words = wordsLanguage(tag);
  if (!tag.toLowerCase().startsWith(words)) return words;
  // Without a region, Spanish would write dates and hours as Spain does.
  if (tag === 'es') return 'es-US';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? words;
  } catch {
    return words;
  }
}
