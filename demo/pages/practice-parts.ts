import { parsePhoneNumber } from '../../src/practice/phone-number.ts';

import type { Article } from './article-content.ts';
import { attribute, html, type Markup } from './markup.ts';
import { cardByline, cardCategory } from './plain-facts.ts';
import { employeeOf, fullName, type Practice, type PracticeFile } from './practice-content.ts';
import { wordsFor } from './words.ts';

/** The phone number of a practice as a link that works before the library has come. */
export function phoneLink({ telephone }: PracticeFile, placement: string): Markup {
  const number = parsePhoneNumber(telephone);
  if (!number) throw new SyntaxError(`${telephone} is no phone number`);
  const { uri, digits, written } = number;
  const shown = /[a-z]/i.test(written) ? `${written} (${digits})` : digits;
  return html`<practice-phone-link placement="${placement}"
    ><a href="${uri}">${shown}</a></practice-phone-link
  >`;
}

/** Where a practice is, in the lines of an envelope. */
export function postalAddress({ address }: PracticeFile): Markup {
  const { streetAddress, addressLocality, addressRegion, postalCode } = address;
  return html`<address>
    ${streetAddress}<br />${addressLocality}, ${addressRegion} ${postalCode}
  </address>`;
}

/**
 * Articles as cards, each with its own language where it differs from the page's.
 *
 * @param level Level of the cards' headings.
 */
export function articleCards(
  practice: Practice,
  articles: readonly Article[],
  level: 2 | 3,
): Markup {
  return html`<ul class="cards">
    ${articles.map((article) => html`<li>${articleCard(practice, article, level)}</li>`)}
  </ul>`;
}

function articleCard(practice: Practice, article: Article, level: 2 | 3): Markup {
  const base = `/${practice.identifier}/`;
  const author = employeeOf(practice, article.author);
  const link = html`<a href="${base}articles/${article.slug}">${article.headline}</a>`;
  return html`<practice-article-card
    lang="${article.inLanguage}"
    category="${article.articleSection}"
    ${attribute('published', article.datePublished)}
    ${attribute('author', author && fullName(author))}
  >
    <img slot="image" src="${base}${article.image}" alt="" width="1200" height="675" />
    ${cardCategory(article)}
    ${level === 2 ? html`<h2 slot="heading">${link}</h2>` : html`<h3 slot="heading">${link}</h3>`}
    ${cardByline(practice, article)}
    <p slot="excerpt">${article.abstract}</p>
  </practice-article-card>`;
}

/** What invites to a consultation; its form opens in a dialog, without the library it leads on. */
export function invitation(
  practice: Practice,
  placement: string,
  { language }: { readonly language: string },
): Markup {
  const words = wordsFor(language);
  return html`<practice-consultation-cta placement="${placement}">
    <h2>${words.invite}</h2>
    <p>${words.offer}</p>
    <a slot="action" href="/${practice.identifier}/contact">${words.schedule}</a>
    <p slot="phone">${words.orCall} ${phoneLink(practice, placement)} ${words.toTalk}</p>
    <practice-tele-consult-form slot="form" privacy-href="/privacy.html">
    </practice-tele-consult-form>
  </practice-consultation-cta>`;
}
