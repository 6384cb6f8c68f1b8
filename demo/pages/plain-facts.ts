import { readingMinutes } from '../../src/articles/reading-time.ts';

import type { Article } from './article-content.ts';
import { attribute, html, type Markup, type Part } from './markup.ts';
import { employeeOf, fullName, roleOf, type Practice } from './practice-content.ts';
import { topicAddress } from './topics.ts';
import { wordsFor } from './words.ts';

/**
 * What an article's tag will say of it, for visitors without the script and for search engines. It
 * is meant for a slot that does not exist: where the element is there, it says all this itself, in
 * the same room.
 */
export function articleByline(practice: Practice, article: Article): Markup {
  const { inLanguage: language, articleSection: category, text } = article;
  const words = wordsFor(language);
  const items = [
    html`${words.category}: <a href="${topicAddress(practice, article)}"><b>${category}</b></a>`,
    dated(words.posted, article.datePublished, practice, language),
    isLater(article) && dated(words.updated, article.dateModified, practice, language),
    writtenBy(practice, article),
    reviewedBy(practice, article),
    words.minutes(readingMinutes(text, language)),
  ];
  return html`<ul class="byline" slot="byline">
    ${items.map((item) => item && html`<li>${item}</li>`)}
  </ul>`;
}

/** The category above the title of a card. */
export function cardCategory({ articleSection }: Article): Markup {
  return html`<p class="category" slot="category">${articleSection}</p>`;
}

/** The date and the author below the title of a card. */
export function cardByline(practice: Practice, article: Article): Markup {
  const { inLanguage: language, datePublished } = article;
  const author = employeeOf(practice, article.author);
  const [before = '', after = ''] = wordsFor(language).by('|').split('|');
  return html`<p class="byline" slot="byline">
    ${datePublished && time(datePublished, practice, language)}
    ${author && html`<span>${before}<span class="author">${fullName(author)}</span>${after}</span>`}
  </p>`;
}

/** A day in the words of a language: `March 5, 2024`. */
function time(date: string, practice: Practice, language: string): Markup {
  const timeZone = date.includes('T') ? practice.timeZone : 'UTC';
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  return html`<time datetime="${date}">${format.format(new Date(date))}</time>`;
}

function dated(
  label: string,
  date: string | undefined,
  practice: Practice,
  language: string,
): Part {
  return date && html`${label}: <b>${time(date, practice, language)}</b>`;
}

function isLater({ datePublished, dateModified }: Article): boolean {
  return Boolean(dateModified && dateModified > (datePublished ?? ''));
}

function writtenBy(practice: Practice, article: Article): Part {
  const author = employeeOf(practice, article.author);
  const { inLanguage: language } = article;
  return (
    author &&
    html`${wordsFor(language).author}:
      <a href="/${practice.identifier}/#${author.identifier}"><b>${fullName(author)}</b></a
      >, ${roleOf(author, language).jobTitle}`
  );
}

function reviewedBy(practice: Practice, article: Article): Part {
  const reviewer = employeeOf(practice, article.reviewedBy);
  if (!reviewer) return undefined;
  const { inLanguage: language, lastReviewed } = article;
  const words = wordsFor(language);
  const [before = ''] = words.reviewed('|').split('|');
  const link = `/${practice.identifier}/#${reviewer.identifier}`;
  return html`${before}<a ${attribute('href', link)}><b>${fullName(reviewer)}</b></a
    >${lastReviewed && html`${words.reviewedOn}${time(lastReviewed, practice, language)}`}`;
}
