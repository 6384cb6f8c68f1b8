import type { Article } from './article-content.ts';
import { listed } from './articles-page.ts';
import { html } from './markup.ts';
import { employeeOf, fullName, type Practice } from './practice-content.ts';

/**
 * The articles of a practice as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
 *
 * @param origin Where the site is: a feed's addresses are whole.
 */
export function jsonFeed(practice: Practice, origin: string): string {
  const base = `${origin}/${practice.identifier}/`;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `Articles of ${practice.name}`,
    description: practice.slogan,
    home_page_url: `${base}articles/`,
    feed_url: `${base}feed.json`,
    icon: `${base}images/mark.svg`,
    language: 'en-US',
    items: listed(practice).map((article) => jsonItem(practice, article, base)),
  });
}

/**
 * The articles of a practice as RSS 2.0 (https://www.rssboard.org/rss-specification), with the
 * author by Dublin Core: an `author` of RSS itself is a mail address.
 *
 * @param origin Where the site is: a feed's addresses are whole.
 */
export function rssFeed(practice: Practice, origin: string): string {
  const base = `${origin}/${practice.identifier}/`;
  const { source } = html`<rss
    version="2.0"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:media="http://search.yahoo.com/mrss/"
  >
    <channel>
      <title>Articles of ${practice.name}</title>
      <link>${base}articles/</link>
      <description>${practice.slogan}</description>
      <language>en-us</language>
      <atom:link href="${base}feed.xml" rel="self" type="application/rss+xml" />
      ${listed(practice).map((article) => rssItem(practice, article, base))}
    </channel>
  </rss>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${source}`;
}

function jsonItem(practice: Practice, article: Article, base: string): object {
  const url = `${base}articles/${article.slug}`;
  const author = employeeOf(practice, article.author);
  return {
    id: url,
    url,
    title: article.headline,
    summary: article.abstract,
    content_html: wholeLinks(article, url),
    image: base + article.image,
    date_published: moment(article.datePublished)?.toISOString(),
    authors: author && [
      {
        name: fullName(author),
        url: `${base}#${author.identifier}`,
        avatar: base + author.image,
      },
    ],
    tags: [article.articleSection],
    language: article.inLanguage,
  };
}

function rssItem(practice: Practice, article: Article, base: string) {
  const url = `${base}articles/${article.slug}`;
  const author = employeeOf(practice, article.author);
  const date = moment(article.datePublished)?.toUTCString();
  return html`<item>
    <title>${article.headline}</title>
    <link>${url}</link>
    <guid>${url}</guid>
    <description>${article.abstract}</description>
    <category>${article.articleSection}</category>
    ${date && html`<pubDate>${date}</pubDate>`}
    ${author && html`<dc:creator>${fullName(author)}</dc:creator>`}
    <dc:language>${article.inLanguage}</dc:language>
    <media:content url="${base}${article.image}" type="image/svg+xml" medium="image" />
  </item>`;
}

/** Feeds want a time with a date: noon in Greenwich is the same day all over America. */
function moment(date: string | undefined): Date | undefined {
  if (!date) return undefined;
  return new Date(date.includes('T') ? date : `${date}T12:00:00Z`);
}

/** The text of an article with links that lead there from anywhere. */
function wholeLinks({ body }: Article, url: string): string {
  return body.source.replace(/ href="([^"]*)"/g, (_, href: string) => {
    return html` href="${new URL(href.replaceAll('&amp;', '&'), url).href}"`.source;
  });
}
