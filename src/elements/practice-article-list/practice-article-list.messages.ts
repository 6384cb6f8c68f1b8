import type { Messages } from '../../language/language.js';

/** The words around a list of articles. */
export interface ListWords {
  readonly articles: string;
  readonly find: string;
  readonly category: string;
  readonly author: string;
  readonly search: string;
  readonly allCategories: string;
  readonly allAuthors: string;
  readonly count: (articles: number) => string;
  readonly showAll: string;
  readonly none: string;
  readonly noneFound: string;
  readonly loading: string;
  readonly failed: string;
  readonly stale: string;
  readonly retry: string;
  readonly more: string;
  readonly added: (articles: number, shown: number) => string;
  readonly noMore: string;
  readonly previous: string;
  readonly next: string;
  readonly pages: string;
  readonly page: (page: number) => string;
}

const english = (count: number) => (count === 1 ? 'article' : 'articles');
const spanish = (count: number) => (count === 1 ? 'artículo' : 'artículos');

export const messages: Messages<ListWords> = {
  en: {
    articles: 'Articles',
    find: 'Find articles',
    category: 'Category',
    author: 'Author',
    search: 'Search',
    allCategories: 'All categories',
    allAuthors: 'All authors',
    count: (count) => `${count} ${english(count)}`,
    showAll: 'Show all articles',
    none: 'There are no articles here yet.',
    noneFound: 'No articles found.',
    loading: 'Loading articles…',
    failed: 'The articles could not be loaded.',
    stale: 'These articles may not be up to date.',
    retry: 'Try again',
    more: 'Show more articles',
    added: (count, shown) => `${count} more ${english(count)}, ${shown} in all.`,
    noMore: 'There are no more articles.',
    previous: 'Previous',
    next: 'Next',
    pages: 'Pages of articles',
    page: (page) => `Page ${page}`,
  },
  es: {
    articles: 'Artículos',
    find: 'Buscar artículos',
    category: 'Categoría',
    author: 'Autor',
    search: 'Buscar',
    allCategories: 'Todas las categorías',
    allAuthors: 'Todos los autores',
    count: (count) => `${count} ${spanish(count)}`,
    showAll: 'Ver todos los artículos',
    none: 'Todavía no hay artículos aquí.',
    noneFound: 'No se encontraron artículos.',
    loading: 'Cargando artículos…',
    failed: 'No se pudieron cargar los artículos.',
    stale: 'Es posible que estos artículos no estén al día.',
    retry: 'Intentar de nuevo',
    more: 'Ver más artículos',
    added: (count, shown) => `${count} ${spanish(count)} más, ${shown} en total.`,
    noMore: 'No hay más artículos.',
    previous: 'Anterior',
    next: 'Siguiente',
    pages: 'Páginas de artículos',
    page: (page) => `Página ${page}`,
  },
};
