import type { Article } from './article-content.ts';
import { attribute, html, jsonLd, type Markup } from './markup.ts';
import { practicePage } from './page-frame.ts';
import { articleByline } from './plain-facts.ts';
import { employeeOf, fullName, roleOf, type Practice } from './practice-content.ts';
import { articleCards, invitation } from './practice-parts.ts';
import { articleData } from './structured-data.ts';
import { topicAddress } from './topics.ts';
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
    </div>`,
  });
}

function breadcrumb(practice: Practice, article: Article, words: Words): Markup {
  const { identifier: id } = practice;
  return html`<nav class="breadcrumb" aria-label="${words.breadcrumb}">
    <ol>
      <li><a href="/${id}/">${words.home}</a></li>
      <li><a href="/${id}/articles/">${words.articles}</a></li>
      <li><a href="${topicAddress(practice, article)}">${article.articleSection}</a></li>
    </ol>
  </nav>`;
}

function articleItself(practice: Practice, article: Article, words: Words): Markup {
  const { inLanguage: language } = article;
  return html`<practice-article
    lang="${language}"
    category="${article.articleSection}"
    category-href="${topicAddress(practice, article)}"
    ${attribute('published', article.datePublished)}
    ${attribute('modified', article.dateModified)}
    ${peopleOf(practice, article)}
    tools="share copy print"
  >
    <h1 slot="heading">${article.headline}</h1>
    ${articleByline(practice, article)} ${emergency(article, words)}
    <img
      slot="image"
      src="/${practice.identifier}/${article.image}"
      alt="${article.imageAlt}"
      width="1200"
      height="675"
    />
    ${contents(article, words)} ${article.body} ${writer(practice, article)}
    <p slot="disclaimer">${words.general}</p>
    <div slot="cta">${invitation(practice, 'article-footer', { language })}</div>
    ${related(practice, article, words)}
  </practice-article>`;
}

/** The attributes that say who has written an article, and who has reviewed it. */
function peopleOf(practice: Practice, article: Article): Markup {
  const base = `/${practice.identifier}/`;
  const author = employeeOf(practice, article.author);
  const reviewer = employeeOf(practice, article.reviewedBy);
  return html`${
    author &&
    html`author="${fullName(author)}" author-href="${base}#${author.identifier}"
    author-role="${roleOf(author, article.inLanguage).jobTitle}"
    author-image="${base}${author.image}"`
  }
  ${
    reviewer &&
    html`reviewer="${fullName(reviewer)}" reviewer-href="${base}#${reviewer.identifier}"
    ${attribute('reviewed', article.lastReviewed)}`
  }`;
}

/** Where an article is about emergencies, what to do comes first. */
function emergency({ headline, abstract }: Article, words: Words): Markup {
  if (!/911|emergenc/i.test(headline + abstract)) return html``;
  return html`<div slot="emergency">
    <p>${words.emergency} <a href="tel:911">${words.call911}</a>.</p>
  </div>`;
}

/** The contents list until the element has made its own, for a slot that does not exist. */
function contents({ sections }: Article, words: Words): Markup {
  if (sections.length < 3) return html``;
  return html`<nav slot="contents" class="contents" aria-label="${words.contents}">
    <details>
      <summary>${words.contents}</summary>
      <ol>
        ${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
      </ol>
    </details>
  </nav>`;
}

function writer(practice: Practice, article: Article): Markup {
  const author = employeeOf(practice, article.author);
  if (!author) return html``;
  const { description } = roleOf(author, article.inLanguage);
  return html`<p slot="author">${description}</p>`;
}

function related(practice: Practice, article: Article, words: Words): Markup {
  const others = practice.articles.filter(({ slug }) => slug !== article.slug);
  const near = (other: Article) =>
    Number(other.inLanguage === article.inLanguage) * 2 +
    Number(other.articleSection === article.articleSection);
  const nearest = others.toSorted((one, other) => near(other) - near(one)).slice(0, 3);
  return html`<section slot="related" class="related">
    <h2>${words.related}</h2>
    ${articleCards(practice, nearest, 3)}
  </section>`;
}
