import { termsOf, type ArticleFacts } from '../../articles/article.js';

/** The attributes of an article's element, as they are written. */
export interface SaidOfArticle {
  readonly heading: string;
  readonly category: string;
  readonly categoryHref: string;
  readonly tags: string;
  readonly published: string;
  readonly modified: string;
  readonly author: string;
  readonly authorHref: string;
  readonly authorRole: string;
  readonly authorImage: string;
  readonly reviewer: string;
  readonly reviewerHref: string;
  readonly reviewed: string;
  readonly image: string;
  readonly imageAlt: string;
}

/** What the attributes of an element say of its article. */
export function saidFacts(said: SaidOfArticle): Partial<ArticleFacts> {
  return {
    heading: said.heading,
    category: said.category,
    categoryUrl: said.categoryHref,
    tags: termsOf(said.tags),
    published: said.published,
    modified: said.modified,
    author: said.author,
    authorUrl: said.authorHref,
    authorRole: said.authorRole,
    authorImage: said.authorImage,
    reviewer: said.reviewer,
    reviewerUrl: said.reviewerHref,
    reviewed: said.reviewed,
    image: said.image,
    imageAlt: said.imageAlt,
  };
}
