import { atomFeed } from './atom-feed.js';
import { FeedFault, feedPage, type FeedKind, type FeedPage } from './feed-page.js';
import type { FeedAnswer } from './feed-request.js';
import { jsonFeed } from './json-feed.js';
import { record } from './known-fields.js';
import { rssFeed } from './rss-feed.js';
import { forgivingXml } from './forgiving-xml.js';
import { wordpressPosts } from './wordpress-feed.js';

const broken = 'is broken; what could be read of it is shown.';
const webPage = 'answered with a web page instead of a feed.';
const unknown = 'is no feed that is known: WordPress posts, JSON Feed, RSS or Atom.';

/** What an address promises by its looks: that of WordPress's API, or of JSON; else nothing. */
export function kindByAddress(address: string): FeedKind | '' {
  const { pathname, search } = new URL(address);
  if (pathname.includes('/wp-json/') || /[?&]rest_route=/.test(search)) return 'wordpress';
  return /\.json$|\/feed\/json\/?$/.test(pathname) || /[?&]feed=json\b/.test(search) ? 'json' : '';
}

/**
 * Reads an answer as what it is, whatever it was said to be.
 *
 * @throws {FeedFault} When it is no feed.
 */
export async function pageOfAnswer(answer: FeedAnswer, asked: string): Promise<FeedPage> {
  const json = answer.xml ? undefined : jsonOf(answer.text);
  if (json) return pageOfJson(json, answer, asked);
  const xml = answer.xml ?? (await forgivingXml(answer.text));
  const root = xml?.documentElement.localName.toLowerCase() ?? '';
  const flaw = answer.xml || answer.isLong ? undefined : new FeedFault(asked, broken);
  if (xml && /^(?:rss|rdf|channel)$/.test(root))
    return feedPage(rssFeed(xml, answer.address), flaw);
  if (xml && /^(?:feed|entry)$/.test(root)) return feedPage(atomFeed(xml, answer.address), flaw);
  throw new FeedFault(asked, isWebPage(root, answer.text) ? webPage : unknown);
}

function pageOfJson(json: object, answer: FeedAnswer, asked: string): FeedPage {
  const fields = record(json);
  const isPost = Boolean(record(fields.title).rendered ?? fields.date_gmt);
  if (Array.isArray(json) || isPost) return feedPage(wordpressPosts(json, answer));
  if (Array.isArray(fields.items)) return feedPage(jsonFeed(fields, answer.address));
  throw new FeedFault(asked, unknown);
}

function jsonOf(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text.replace(/^\uFEFF/, ''))) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as object;
  } catch {
    return undefined;
  }
}

function isWebPage(root: string, text: string): boolean {
  return root === 'html' || /<(?:!doctype\s+)?html[\s>]/i.test(text.slice(0, 1000));
}
