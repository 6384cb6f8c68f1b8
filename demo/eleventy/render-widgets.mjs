import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';

// In a site of your own: import 'practice-widgets';
import { PracticeProfile } from '../../build/index.js';

import { outline } from './page-outline.mjs';

/** They show no practice. */
const articles = /^practice-(article-card|article-list|profile)$/;

/**
 * Renders the widgets of a page into it, as declarative shadow DOM: they are seen before the script
 * comes, and without it.
 *
 * @param {string} page A whole page of HTML.
 * @returns {Promise<string>} The same page; nothing outside of the widgets is changed.
 */
export async function renderWidgets(page) {
  const told = tellWidgets(page);
  return told === page ? page : collectResult(render(html(Object.assign([told], { raw: [told] }))));
}

/** Writes into each widget what it can't know on a server: `data-served`. */
function tellWidgets(page) {
  const { widgets, scripts } = outline(page);
  const pageWide = widgets.find(({ tag, slots }) => tag === 'practice-profile' && isEmpty(slots));
  const practices = new Map();
  const practiceOf = (profile) => {
    if (profile && !practices.has(profile)) practices.set(profile, readPractice(profile, scripts));
    return practices.get(profile);
  };
  let told = '';
  let done = 0;
  for (const { at, tag, lang, profile, slots, words, headings } of widgets) {
    const practice = articles.test(tag) ? undefined : practiceOf(profile ?? pageWide);
    const served = {
      lang,
      practice,
      slots,
      ...(tag === 'practice-article' && { words, headings }),
    };
    const text = JSON.stringify(served).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    told += `${page.slice(done, at)} data-served="${text}"`;
    done = at;
  }
  return told + page.slice(done);
}

const isEmpty = (slots) => Object.keys(slots).length === 0;

/** What a profile gives: what its attributes say, and else the JSON-LD in it, or that of the page. */
function readPractice(profile, scripts) {
  const element = new PracticeProfile();
  for (const [name, value] of Object.entries(profile.attributes)) {
    element.attributeChangedCallback(name, null, value);
  }
  const { practice } = element;
  const inside = scripts.filter(({ parent }) => parent === profile);
  const outside = scripts.filter(({ parent }) => parent.tag !== 'practice-profile');
  const read = inside.length > 0 || practice.name || practice.telephone ? inside : outside;
  return { ...PracticeProfile.practiceIn(read.map(({ text }) => text)), ...practice };
}

/**
 * Puts links to style sheets in the place of the styles of rendered widgets: for sites whose
 * Content-Security-Policy allows no inline style, and for pages with many widgets of a kind.
 *
 * @param {string} page What `renderWidgets` has returned.
 * @param {(css: string) => string} save Keeps a style sheet, and returns its address.
 */
export function linkStyles(page, save) {
  return page.replace(
    /(<template [^>]*shadowrootmode="open"[^>]*>)<style>([^]*?)<\/style>/g,
    (_, template, css) => `${template}<link rel="stylesheet" href="${save(css)}">`,
  );
}
