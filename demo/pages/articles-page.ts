import type { Article } from './article-content.ts';
import { attribute, html, type Markup } from './markup.ts';
import { practicePage } from './page-frame.ts';
import { inLanguage, type Practice } from './practice-content.ts';
import { articleCards } from './practice-parts.ts';

/** The id of a category on the page of all articles: `Sun & Moles` is `sun-moles`. */
export function categoryId(category: string): string {
  const plain = category.normalize('NFD').replace(/\p{Mark}/gu, '');
  return plain.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/**
 * All articles of a practice, by category: the category with the newest article comes first, those
 * in another language than the page's come last.
 */
export function articlesPage(practice: Practice): Markup {
  const { articles } = practice;
  const ordered = [...inLanguage(articles, 'en'), ...articles];
  const categories = [...new Set(ordered.map(({ articleSection }) => articleSection))];
  return practicePage(practice, 'articles', {
    title: 'Articles',
    description: `Articles by the team of ${practice.name}, in plain words.`,
    language: 'en',
    kind: 'blog',
    main: html`<div class="inner page-head">
        <h1>Articles</h1>
        <p class="lead">Written and reviewed by the people who will see you, in plain words.</p>
        <nav aria-label="Categories">
          <ul class="topics">
            ${categories.map(
              (each) =>
                html`<li>
                  <a href="#${categoryId(each)}" ${languageOf(articles, each)}>${each}</a>
                </li>`,
            )}
          </ul>
        </nav>
      </div>
      ${categories.map((each) => category(practice, each))}`,
  });
}

// A category's name is in the language of its articles.
function languageOf(articles: readonly Article[], category: string): Markup {
  const [first] = articles.filter(({ articleSection }) => articleSection === category);
  return attribute('lang', first?.inLanguage);
}

function category(practice: Practice, name: string): Markup {
  const articles = practice.articles.filter(({ articleSection }) => articleSection === name);
  return html`<section class="inner section" id="${categoryId(name)}">
    <h2 ${languageOf(articles, name)}>${name}</h2>
    ${articleCards(practice, articles, 3)}
  </section>`;
}
