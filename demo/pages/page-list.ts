import { html, type Markup } from './markup.ts';
import { plainPage } from './page-frame.ts';
import type { Practice } from './practice-content.ts';
import { topicLinks } from './topics.ts';

/** A plain list of every page of the demonstration. */
export function pageList(practices: readonly Practice[]): Markup {
  return plainPage({
    title: 'All demonstration pages',
    description: 'A list of every page of this demonstration.',
    language: 'en',
    kind: 'pages',
    main: html`<div class="inner page-head">
      <h1>All demonstration pages</h1>
      <ul>
        <li><a href="/">The article that it all started from</a></li>
        <li><a href="/directory">Practice directory</a></li>
        <li><a href="/builder">Build a widget</a></li>
        <li>
          <a href="/embedding">Ways to embed a widget</a>
          <ul>
            <li>
              <a href="/embedding/es" lang="es" hreflang="es">Formas de insertar un widget</a>
            </li>
            <li><a href="/embedding/classic">With the classic script</a></li>
          </ul>
        </li>
        <li><a href="/privacy.html">Privacy</a></li>
      </ul>
      ${practices.map(pagesOf)}
    </div>`,
  });
}

function pagesOf(practice: Practice): Markup {
  const { identifier: id, name, articles } = practice;
  return html`<h2>${name}</h2>
    <ul>
      <li><a href="/${id}/">Home</a></li>
      <li><a href="/${id}/contact">Contact</a></li>
      <li>
        <a href="/${id}/articles/">Articles</a>
        <ul>
          ${articles.map(
            ({ slug, headline, inLanguage }) =>
              html`<li>
                <a href="/${id}/articles/${slug}" lang="${inLanguage}">${headline}</a>
              </li>`,
          )}
        </ul>
      </li>
    </ul>
    ${topicLinks(practice, `Categories of ${name}`)}`;
}
