import { ProblemError } from '../problems.ts';

/** What a page that holds a frame is told (oEmbed 1.0, sections 2.3.4 and 2.3.4.4). */
export interface OembedAnswer {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly provider_url: string;
  readonly title: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** What a consumer asks for, as it stands in the query. */
export interface OembedQuery {
  readonly url?: unknown;
  readonly format?: unknown;
  readonly maxwidth?: unknown;
  readonly maxheight?: unknown;
}

const WIDTH = 640;
const LONGEST = 4000;
const CACHE_SECONDS = 86_400;

/** Heights in CSS pixels that show most of a widget until the page's script sets the right one. */
const HEIGHTS: Readonly<Record<string, number>> = {
  article: 900,
  'article-card': 480,
  'article-list': 900,
  'consultation-cta': 320,
  directory: 900,
  hours: 420,
  'phone-link': 80,
  'tele-consult-form': 1200,
};
const OTHER_HEIGHT = 480;

/** What a sandboxed frame needs to work, and no more: links open pages that are not sandboxed. */
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox';

/**
 * The answer about one frame.
 *
 * @param embedUrl Where `embed.html` is; addresses of anything else are not found. Nothing is where it is not said.
 * @throws {ProblemError} `not-found`, `format-not-offered` or `malformed-request`.
 */
export function describeEmbed(query: OembedQuery, embedUrl: string | undefined): OembedAnswer {
  if (!embedUrl) throw new ProblemError('not-found');
  const { format = 'json', url } = query;
  if (format !== 'json') throw new ProblemError('format-not-offered');
  if (typeof url !== 'string') throw new ProblemError('malformed-request');
  const { address, widget, lang } = frameAt(url, embedUrl);
  const width = atMost(WIDTH, query.maxwidth);
  const height = atMost(HEIGHTS[widget] ?? OTHER_HEIGHT, query.maxheight);
  const { origin, hostname } = new URL(embedUrl);
  const title = `${widget.replaceAll('-', ' ')}: ${hostname}`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: hostname,
    provider_url: origin,
    title,
    cache_age: CACHE_SECONDS,
    html: frameMarkup({ address, title, width, height, lang }),
    width,
    height,
  };
}

/** Reads the address of a frame; only an address of ours that names a widget is one. */
function frameAt(url: string, embedUrl: string) {
  const ours = new URL(embedUrl);
  const asked = url.length <= LONGEST && URL.canParse(url) ? new URL(url) : undefined;
  const isOurs =
    asked?.origin === ours.origin &&
    asked.pathname === ours.pathname &&
    asked.username === '' &&
    asked.password === '';
  const widget = asked?.searchParams.get('widget') ?? '';
  if (!asked || !isOurs || !/^[a-z]+(-[a-z]+){0,5}$/.test(widget)) {
    throw new ProblemError('not-found');
  }
  asked.hash = '';
  const lang = asked.searchParams.get('lang') ?? '';
  return { address: asked.href, widget, lang: /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(lang) ? lang : '' };
}

function atMost(wanted: number, limit: unknown): number {
  if (limit === undefined) return wanted;
  const number = typeof limit === 'string' && /^\d{1,5}$/.test(limit) ? Number(limit) : 0;
  if (number === 0) throw new ProblemError('malformed-request');
  return Math.min(wanted, number);
}

interface Frame {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly lang: string;
}

function frameMarkup({ address, title, width, height, lang }: Frame): string {
  const attributes: Readonly<Record<string, string>> = {
    src: address,
    title,
    ...(lang && { lang }),
    width: String(width),
    height: String(height),
    sandbox: SANDBOX,
    loading: 'lazy',
    referrerpolicy: 'strict-origin-when-cross-origin',
    frameborder: '0',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
