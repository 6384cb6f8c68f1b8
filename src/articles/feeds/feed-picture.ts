import type { ArticleImage } from '../article.js';

import { known, webAddress } from './known-fields.js';
import { baseOf, childrenOf, childText } from './xml-reading.js';

interface Candidate {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

const picture = /\.(?:avif|gif|jpe?g|png|webp)(?:$|[?#])/i;

/**
 * The picture of an RSS item or an Atom entry: the widest of Media RSS, else what iTunes, an
 * enclosure or an `image` names.
 *
 * @param address What the addresses are relative to, where no `xml:base` says otherwise.
 */
export function pictureOf(item: Element, address: string): ArticleImage {
  const parts = [item, ...childrenOf(item, 'media:group')];
  const contents = parts.flatMap((part) => childrenOf(part, 'media:content'));
  const thumbnails = [...parts, ...contents].flatMap((part) => childrenOf(part, 'media:thumbnail'));
  const [found] = [
    ...widestFirst(contents.filter(isPicture).map((each) => candidate(each, 'url', address))),
    ...widestFirst(thumbnails.map((each) => candidate(each, 'url', address))),
    ...childrenOf(item, 'itunes:image').map((each) => candidate(each, 'href', address)),
    ...childrenOf(item, 'enclosure')
      .filter(isPicture)
      .map((each) => candidate(each, 'url', address)),
    ...childrenOf(item, 'link')
      .filter(isEnclosed)
      .map((each) => candidate(each, 'href', address)),
    ...childrenOf(item, 'image').map((each) => named(each, address)),
  ].filter(({ url }) => url);
  const sized = found && found.width > 0 && found.height > 0;
  return known({
    url: found?.url,
    width: sized ? found.width : undefined,
    height: sized ? found.height : undefined,
  });
}

function isPicture(element: Element): boolean {
  const type = element.getAttribute('type') || element.getAttribute('medium') || '';
  return type ? /^image\b/i.test(type) : picture.test(element.getAttribute('url') ?? '');
}

function isEnclosed(link: Element): boolean {
  return link.getAttribute('rel') === 'enclosure' && isPicture(link);
}

function candidate(element: Element, name: string, address: string): Candidate {
  return {
    url: webAddress(element.getAttribute(name), baseOf(element, address)),
    width: Number(element.getAttribute('width')) || 0,
    height: Number(element.getAttribute('height')) || 0,
  };
}

function named(image: Element, address: string): Candidate {
  const written = childText(image, 'url') || image.getAttribute('href') || image.textContent;
  return { url: webAddress(written, baseOf(image, address)), width: 0, height: 0 };
}

function widestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((one, other) => other.width - one.width);
}
