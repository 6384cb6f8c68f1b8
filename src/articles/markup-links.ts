import { address, copyAttributes } from './markup-attributes.js';
import type { MarkupAttributes } from './markup-tokens.js';
import type { MarkupWords } from './markup-words.js';

const players = /(?:^|\.)(?:youtube(?:-nocookie)?|vimeo)\.com$|^(?:www\.|maps\.)?google\.com$/;
const videoPages = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([-\w]+).*/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*/, 'https://vimeo.com/$1'],
] as const;

/**
 * A link of http, https, mailto or tel; without one the text stays alone.
 *
 * @param base The address that relative ones belong to.
 */
export function rebuildLink(
  page: Document,
  attributes: MarkupAttributes,
  base: string,
): HTMLAnchorElement | undefined {
  const url = address(attributes.get('href'), base, /^(?:https?|mailto|tel):$/);
  if (!url && !attributes.has('id') && !attributes.has('name')) return undefined;
  const link = page.createElement('a');
  if (url) link.href = url.href;
  copyAttributes(link, attributes);
  if (link.target) link.rel = 'noopener';
  return link;
}

/** The id that a link of the page at an address leads to within that page. */
export function jumpOf({ href, hash }: HTMLAnchorElement, base: string): string {
  if (!hash || href.replace(/#.*/, '') !== base.replace(/#.*/, '')) return '';
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/**
 * A plain link in the place of a frame or a film: to the page of the video where it is known.
 *
 * @param isMeant Whether the page says around it that it is no advertisement.
 */
export function embedLink(
  page: Document,
  attributes: MarkupAttributes,
  base: string,
  { watch }: MarkupWords,
  isMeant: boolean,
): HTMLAnchorElement | undefined {
  const url = address(attributes.get('data-src'), base) ?? address(attributes.get('src'), base);
  // WordPress quotes its own pages beside their frame.
  const isQuoted = attributes.get('class')?.includes('wp-embedded-content');
  if (!url || isQuoted || !(isMeant || players.test(url.hostname))) return undefined;
  const link = page.createElement('a');
  link.href = videoPages.reduce((href, [known, video]) => href.replace(known, video), url.href);
  const host = new URL(link.href).hostname.replace(/^www\./, '');
  const title = attributes.get('title')?.trim();
  link.textContent = title ? `${title} (${host})` : watch(host);
  return link;
}
