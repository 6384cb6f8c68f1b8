import { brandLinks } from './brands.ts';
import { attribute, html, jsonLd, type Markup, type Part } from './markup.ts';
import { phoneLink, postalAddress } from './practice-parts.ts';
import type { Practice } from './practice-content.ts';
import { practiceData } from './structured-data.ts';
import { wordsFor } from './words.ts';

/** What one page brings along. */
export interface PageContent {
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag of the page's language. */
  readonly language: string;
  /** Class of the main part, for the style sheet. */
  readonly kind: string;
  readonly main: Part;
  /** More for the head: JSON-LD. */
  readonly head?: Part;
  /** The script tag of the library, where it is not that of the module. */
  readonly library?: Markup;
}

/** What of a practice's site a page belongs to. */
export type Section = 'home' | 'articles' | 'contact';

/** A page of a practice: its looks, its header with the navigation, its footer. */
export function practicePage(practice: Practice, section: Section, content: PageContent): Markup {
  const words = wordsFor(content.language);
  return documentOf({
    ...content,
    title: `${content.title} | ${practice.name}`,
    brand: practice.brand,
    icon: `/${practice.identifier}/images/mark.svg`,
    head: [feedLinks(practice), jsonLd(practiceData(practice)), content.head],
    notice: words.invented,
    profile: html`<practice-profile
      endpoint="/intake/consult-requests"
      time-zone="${practice.timeZone}"
      licensed-states="${practice.licensedStates.join(' ')}"
    ></practice-profile>`,
    header: practiceHeader(practice, section, content.language),
    footer: practiceFooter(practice, content.language),
  });
}

/** A page that belongs to no practice. */
export function plainPage(content: PageContent): Markup {
  const words = wordsFor(content.language);
  return documentOf({
    ...content,
    icon: '/images/mark.svg',
    notice: words.allInvented,
    header: html`<a class="wordmark" href="/directory">${words.directory}</a>
      <nav class="site-nav" aria-label="${words.site}">
        <ul>
          ${plainLinks.map(
            ([kind, href]) =>
              html`<li>
                <a href="${href}" ${attribute('aria-current', content.kind === kind ? 'true' : '')}
                  >${words[kind]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>`,
    footer: html`<p><a href="/pages">${words.pages}</a></p>`,
  });
}

const plainLinks = [
  ['builder-page', '/builder'],
  ['embedding', '/embedding'],
] as const;

interface Frame extends PageContent {
  readonly brand?: string;
  readonly icon: string;
  readonly notice: string;
  readonly profile?: Markup;
  readonly header: Markup;
  readonly footer: Markup;
}

function documentOf(frame: Frame): Markup {
  const { language, brand, title, description, icon, kind } = frame;
  return html`<!doctype html>
    <html lang="${language}" ${attribute('data-brand', brand)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${description}" />
        <link rel="icon" href="${icon}" type="image/svg+xml" />
        <link rel="stylesheet" href="/practice.css" />
        ${brandLinks(brand ?? '')}
        ${frame.library ?? html`<script type="module" src="/dist/practice-widgets.js"></script>`}
        ${frame.head}
      </head>
      <body>
        <header>
          <div class="topbar">
            <practice-accessibility-menu></practice-accessibility-menu>
            <a class="skip" href="#main">${wordsFor(language).skip}</a>
            <p>${frame.notice}</p>
          </div>
          <div class="site-header">${frame.header}</div>
        </header>
        ${frame.profile}
        <main id="main" class="${kind}" tabindex="-1">${frame.main}</main>
        <footer class="site-footer"><div class="inner">${frame.footer}</div></footer>
      </body>
    </html>`;
}

/** Where programs that read feeds find those of a practice. */
function feedLinks({ identifier: id, name }: Practice): Markup {
  return html`<link
      rel="alternate"
      type="application/feed+json"
      title="Articles of ${name}"
      href="/${id}/feed.json"
    />
    <link
      rel="alternate"
      type="application/rss+xml"
      title="Articles of ${name}"
      href="/${id}/feed.xml"
    />`;
}

function practiceHeader(practice: Practice, section: Section, language: string): Markup {
  const words = wordsFor(language);
  const base = `/${practice.identifier}/`;
  const links = [
    ['home', base],
    ['articles', `${base}articles/`],
    ['contact', `${base}contact`],
  ] as const;
  return html`<a class="wordmark" href="${base}">
      <img src="${base}images/mark.svg" alt="" width="44" height="44" />
      <span>${practice.name}</span>
    </a>
    <nav class="site-nav" aria-label="${words.site}">
      <ul>
        ${links.map(
          ([name, href]) =>
            html`<li>
              <a href="${href}" ${attribute('aria-current', name === section ? 'true' : '')}
                >${words[name]}</a
              >
            </li>`,
        )}
      </ul>
    </nav>
    <p class="header-phone">${phoneLink(practice, 'header')}</p>`;
}

function practiceFooter(practice: Practice, language: string): Markup {
  const words = wordsFor(language);
  return html`<div>
      <p class="footer-name">${practice.name}</p>
      ${postalAddress(practice)}
    </div>
    <div>
      <p>${phoneLink(practice, 'footer')}</p>
      <p><a href="mailto:${practice.email}">${practice.email}</a></p>
    </div>
    <ul>
      <li><a href="/privacy.html">${words.privacy}</a></li>
      <li><a href="/pages">${words.pages}</a></li>
    </ul>`;
}
