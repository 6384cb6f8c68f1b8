import type { Messages } from '../../language/language.js';

/** The words of an article's card; `author` stands inside its phrase. */
interface Words {
  readonly author: (author: unknown) => readonly unknown[];
}

export const messages: Messages<Words> = {
  en: { author: (author) => ['By ', author] },
  es: { author: (author) => ['Por ', author] },
};
