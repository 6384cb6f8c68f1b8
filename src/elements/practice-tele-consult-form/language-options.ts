import type { Option } from './field-controls.js';

/** English and the 15 languages that forms in the United States are asked for most (Chinese in two scripts). */
const languages = [
  ...['en', 'es', 'zh-Hans', 'zh-Hant', 'vi', 'ko', 'tl', 'ru', 'ar', 'ht', 'fr', 'pl'],
  ...['pt', 'it', 'de', 'ja', 'fa'],
];

/** Where the engine has no word of its own: Chromium and Firefox know no Haitian Creole. */
const ownNames: Readonly<Record<string, string>> = { ht: 'Kreyòl ayisyen', tl: 'Tagalog' };

/** The languages that somebody may want to speak, each by its own name; `und` is any other one. */
export function languageOptions(other: string): readonly Option[] {
  return [...languages.map((tag): Option => [tag, ownName(tag)]), ['und', other]];
}

/** What a language is called by those who speak it. */
export function ownName(tag: string): string {
  const own = ownNames[tag];
  if (own) return own;
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
