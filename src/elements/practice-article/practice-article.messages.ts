import { cardMessages, type CardWords } from '../../articles/card-words.js';
import { markupMessages, type MarkupWords } from '../../articles/markup-words.js';
import type { Messages } from '../../language/language.js';

/** The words around an article: its meta line, its contents, what can be done with it. */
export interface ArticleWords extends Pick<CardWords, 'reading' | 'reviewed'>, MarkupWords {
  readonly category: string;
  readonly published: string;
  readonly modified: string;
  readonly author: string;
  readonly tags: string;
  readonly contents: string;
  readonly aboutAuthor: string;
  readonly references: string;
  readonly related: string;
  readonly disclaimer: string;
  readonly tools: string;
  readonly share: string;
  readonly copy: string;
  readonly copied: string;
  readonly address: string;
  readonly print: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}

export const messages: Messages<ArticleWords> = {
  en: {
    ...cardMessages.en,
    ...markupMessages.en,
    category: 'Category',
    published: 'Posted on',
    modified: 'Updated on',
    author: 'Written by',
    tags: 'Topics',
    contents: 'In this article',
    aboutAuthor: 'About the author',
    references: 'References',
    related: 'Related articles',
    disclaimer:
      'This article is general information. It does not replace the advice of your own doctor.',
    tools: 'Share, copy or print',
    share: 'Share',
    copy: 'Copy link',
    copied: 'Link copied',
    address: 'Copy this link:',
    print: 'Print',
    loading: 'Loading the article…',
    failed: 'The article could not be loaded.',
    retry: 'Try again',
  },
  es: {
    ...cardMessages.es,
    ...markupMessages.es,
    category: 'Categoría',
    published: 'Publicado el',
    modified: 'Actualizado el',
    author: 'Escrito por',
    tags: 'Temas',
    contents: 'En este artículo',
    aboutAuthor: 'Sobre quien escribe',
    references: 'Referencias',
    related: 'Artículos relacionados',
    disclaimer: 'Este artículo es información general. No reemplaza el consejo de su médico.',
    tools: 'Compartir, copiar o imprimir',
    share: 'Compartir',
    copy: 'Copiar enlace',
    copied: 'Enlace copiado',
    address: 'Copie este enlace:',
    print: 'Imprimir',
    loading: 'Cargando el artículo…',
    failed: 'No se pudo cargar el artículo.',
    retry: 'Intentar de nuevo',
  },
};
