import { address, copyAttributes } from './markup-attributes.js';
import type { MarkupAttributes } from './markup-tokens.js';

const lazySources = ['data-src', 'data-lazy-src', 'data-original', 'src'];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const hidden =
  /display\s*:\s*none|visibility\s*:\s*hidden|(?:^|;)\s*(?:width|height)\s*:\s*[0-2](?:px)?\s*(?:;|!|$)/i;

/**
 * What shows an image of an article: an image that waits until it is near, or the character of a
 * WordPress smiley.
 *
 * @param attributes What the markup says of it; the attributes of the usual lazy loaders count.
 * @param base The address that relative ones belong to.
 * @returns Nothing for an image that nobody can see, and for one that is not of http or https.
 */
export function rebuildImage(
  page: Document,
  attributes: MarkupAttributes,
  base: string,
): HTMLImageElement | string | undefined {
  const alt = attributes.get('alt') ?? '';
  if (/\b(?:wp-smiley|emoji)\b/.test(attributes.get('class') ?? '')) return alt;
  if (isUnseen(attributes)) return undefined;
  const [source] = lazySources.flatMap((name) => address(attributes.get(name), base)?.href ?? []);
  if (!source) return undefined;
  const image = page.createElement('img');
  // Whatever rules the loading comes before the address: some engines begin as soon as it is there.
  image.loading = 'lazy';
  image.decoding = 'async';
  image.alt = alt;
  copyAttributes(image, attributes);
  const [set] = lazySets.flatMap((name) => candidates(attributes.get(name), base) || []);
  if (set) image.srcset = set;
  image.src = source;
  return image;
}

/** Pictures of a pixel or two report who reads. */
function isUnseen(attributes: MarkupAttributes): boolean {
  const isTiny = ['width', 'height'].some((name) =>
    /^\s*[0-2](?:px)?\s*$/.test(attributes.get(name) ?? ''),
  );
  return isTiny || attributes.has('hidden') || hidden.test(attributes.get('style') ?? '');
}

/** HTML §4.8.4.3.10: addresses may hold commas, but neither begin nor end with one. */
function candidates(written: string | undefined, base: string): string {
  const found: string[] = [];
  for (const [, url, size = ''] of (written ?? '').matchAll(
    /([^\s,]\S*[^\s,])(?:\s+(\d+(?:\.\d+)?[wx]))?\s*(?:,|$)/g,
  )) {
    const href = address(url, base)?.href;
    if (href) found.push(`${href} ${size}`.trim());
  }
  return found.join(', ');
}
