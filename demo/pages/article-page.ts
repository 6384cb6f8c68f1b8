import type { Article } from './article-content.ts';
import { categoryId } from './articles-page.ts';
import { attribute, html, jsonLd, type Markup } from './markup.ts';
import { practicePage } from './page-frame.ts';
import { fullName, type Employee, type Practice } from './practice-content.ts';
import { articleCards, invitation } from './practice-parts.ts';
import { articleData } from './structured-data.ts';
import { wordsFor, type Words } from './words.ts';

/** One article of a practice, in the article's own language. */
export function articlePage(practice: Practice, article: Article): Markup {
  const words = wordsFor(article.inLanguage);
  return practicePage(practice, 'articles', {
    title: article.headline,
    description: article.abstract,
    language: article.inLanguage,
    kind: 'reading',
    head: jsonLd(articleData(practice, article)),
    main: html`<div class="inner">
        ${breadcrumb(practice, article, words)} ${articleItself(practice, article, words)}
      </div>
      ${related(practice, article, words)}`,
  });
}

function breadcrumb({ identifier: id }: Practice, article: Article, words: Words): Markup {
  const { articleSection: category } = article;
  return html`<nav class="breadcrumb" aria-label="${words.breadcrumb}">
    <ol>
      <li><a href="/${id}/">${words.home}</a></li>
      <li><a href="/${id}/articles/">${words.articles}</a></li>
      <li><a href="/${id}/articles/#${categoryId(category)}">${category}</a></li>
    </ol>
  </nav>`;
}

function articleItself(practice: Practice, article: Article, words: Words): Markup {
  const base = `/${practice.identifier}/`;
  const author = find(practice, article.author);
  const { inLanguage: language, articleSection: category } = article;
  return html`<practice-article
    lang="${language}"
    category="${category}"
    category-href="${base}articles/#${categoryId(category)}"
    ${attribute('published', article.datePublished)}
    ${attribute('author', author && fullName(author))}
    ${attribute('author-href', author && `${base}#${author.identifier}`)}
  >
    <h1 slot="heading">${article.headline}</h1>
    <img
      slot="image"
      src="${base}${article.image}"
      alt="${article.imageAlt}"
      width="1200"
      height="675"
    />
    ${article.body} ${author && writer(practice, article, author, words)}
    ${invitation(practice, 'article-footer', { language, slot: 'cta' })}
  </practice-article>`;
}

function writer(practice: Practice, article: Article, author: Employee, words: Words): Markup {
  const reviewer = find(practice, article.reviewedBy);
  return html`<aside class="writer" aria-label="${words.author}">
    <img src="/${practice.identifier}/${author.image}" alt="" width="400" height="400" />
    <div>
      <p class="writer-name">${fullName(author)}</p>
      <p class="role">${author.jobTitle}</p>
      ${reviewer && html`<p class="note">${words.reviewed(fullName(reviewer))}</p>`}
    </div>
  </aside>`;
}

function related(practice: Practice, article: Article, words: Words): Markup {
  const others = practice.articles.filter(({ slug }) => slug !== article.slug);
  const near = (other: Article) =>
    Number(other.inLanguage === article.inLanguage) * 2 +
    Number(other.articleSection === article.articleSection);
  const nearest = others.toSorted((one, other) => near(other) - near(one)).slice(0, 3);
  return html`<section class="band">
    <div class="inner section">
      <h2>${words.related}</h2>
      ${articleCards(practice, nearest, 3)}
    </div>
  </section>`;
}

function find({ employee }: Practice, id: string | undefined): Employee | undefined {
  return employee.find(({ identifier }) => identifier === id);
}
