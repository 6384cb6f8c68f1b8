import { idOf, type Article } from './article-content.ts';
import { attribute, html, type Markup } from './markup.ts';
import { inLanguage, type Practice } from './practice-content.ts';

/** What several articles of a practice are about. */
export interface Topic {
  readonly name: string;
  readonly articles: readonly Article[];
  /** BCP 47 tag: a topic's name is in the language of its articles. */
  readonly language: string;
}

/**
 * The topics of a practice: the one with the newest article comes first, those in another language
 * than English come last.
 */
export function topicsOf({ articles }: Practice): readonly Topic[] {
  const ordered = [...inLanguage(articles, 'en'), ...articles];
  const names = [...new Set(ordered.map(({ articleSection }) => articleSection))];
  return names.map((name) => {
    const own = articles.filter(({ articleSection }) => articleSection === name);
    return { name, articles: own, language: own[0]?.inLanguage ?? 'en' };
  });
}

/** Where the page of an article's topic is. */
export function topicAddress({ identifier }: Practice, { articleSection }: Article): string {
  return `/${identifier}/topics/${idOf(articleSection)}`;
}

/** Links to the topics of a practice. */
export function topicLinks(practice: Practice, label: string, current = ''): Markup {
  return html`<nav aria-label="${label}">
    <ul class="topics">
      ${topicsOf(practice).map(
        ({ name, language }) =>
          html`<li>
            <a
              href="/${practice.identifier}/topics/${idOf(name)}"
              lang="${language}"
              ${attribute('aria-current', name === current ? 'page' : '')}
              >${name}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
