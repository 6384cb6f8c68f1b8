import type { Article } from './article-content.ts';
import { attribute, html, type Markup } from './markup.ts';
import { practicePage } from './page-frame.ts';
import { cardByline, cardCategory } from './plain-facts.ts';
import { inLanguage, type Practice } from './practice-content.ts';
import { topicLinks, type Topic } from './topics.ts';
import { wordsFor } from './words.ts';

/** All articles of a practice, from its feed; those in another language than the page come last. */
export function articlesPage(practice: Practice): Markup {
  const { layout, feed } = practice.articleList;
  const words = wordsFor('en');
  return practicePage(practice, 'articles', {
    title: words.articles,
    description: `Articles by the team of ${practice.name}, in plain words.`,
    language: 'en',
    kind: 'blog',
    main: html`<div class="inner page-head">
        <h1>${words.articles}</h1>
        <p class="lead">${words.articlesLead}</p>
        ${topicLinks(practice, words.topics)}
      </div>
      <div class="inner section">
        ${articleList(practice, listed(practice), {
          layout,
          src: `/${practice.identifier}/${feed}`,
          // JSON Feed knows no categories.
          filters: feed.endsWith('.json') ? 'author search' : 'category search',
        })}
      </div>`,
  });
}

/** The articles of one topic, as the page has them. */
export function topicPage(practice: Practice, topic: Topic): Markup {
  const { name, articles, language } = topic;
  const words = wordsFor(language);
  return practicePage(practice, 'articles', {
    title: name,
    description: `${name}: ${articles.map(({ headline }) => headline).join('; ')}.`,
    language,
    kind: 'blog',
    main: html`<div class="inner page-head">
        <h1>${name}</h1>
        ${topicLinks(practice, words.topics, name)}
      </div>
      <div class="inner section">
        ${articleList(practice, articles, { layout: 'grid' })}
        <p class="all">
          <a href="/${practice.identifier}/articles/">${words.allArticles}</a>
        </p>
      </div>`,
  });
}

/** The articles of a practice in the order in which all of them are listed. */
export function listed({ articles }: Practice): readonly Article[] {
  const english = inLanguage(articles, 'en');
  return [...english, ...articles.filter((article) => !english.includes(article))];
}

interface ListLooks {
  readonly layout: string;
  readonly src?: string;
  readonly filters?: string;
}

/** A list with its articles written into it: they are there before the script, and without it. */
function articleList(practice: Practice, articles: readonly Article[], looks: ListLooks): Markup {
  const { layout, src, filters } = looks;
  return html`<practice-article-list
    layout="${layout}"
    heading-level="2"
    ${attribute('src', src)}
    ${attribute('filters', filters)}
  >
    <ul class="plain-list ${layout}">
      ${articles.map((article) => listItem(practice, article))}
    </ul>
  </practice-article-list>`;
}

function listItem(practice: Practice, article: Article): Markup {
  const base = `/${practice.identifier}/`;
  return html`<li lang="${article.inLanguage}">
    <img src="${base}${article.image}" alt="" width="1200" height="675" />
    <div>
      ${cardCategory(article)}
      <h2><a href="${base}articles/${article.slug}">${article.headline}</a></h2>
      ${cardByline(practice, article)}
      <p class="excerpt">${article.abstract}</p>
    </div>
  </li>`;
}
