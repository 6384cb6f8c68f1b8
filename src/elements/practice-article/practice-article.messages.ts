import type { Messages } from '../../language/language.js';

/** The labels of the line that says what an article is, when it was posted and by whom. */
interface Words {
  readonly category: string;
  readonly published: string;
  readonly author: string;
}

export const messages: Messages<Words> = {
  en: { category: 'Category', published: 'Posted on', author: 'Written by' },
  es: { category: 'Categoría', published: 'Publicado el', author: 'Escrito por' },
};
