import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

const xml = { 'Content-Type': 'application/rss+xml' };
const json = { 'Content-Type': 'application/feed+json' };
const page = '<!doctype html><html><head><title>Log in</title></head><body><p>Hello.</body></html>';

const strict =
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; form-action 'none'";

const item = (at, day = at) =>
  `<item><title>Article ${at}</title><guid>tag:${at}</guid><link>/article-${at}</link>` +
  `<pubDate>${new Date(Date.UTC(2024, 0, 1) - day * 86_400_000).toUTCString()}</pubDate></item>`;
const items = (count, from = 1) =>
  Array(count)
    .fill(0)
    .map((_, at) => item(from + at))
    .join('');
const rss = (content) => `<rss version="2.0"><channel>${content}</channel></rss>`;

const paged = (next, content) => {
  const start = '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="next" href=';
  const link = next ? `${start}"${next.replaceAll('&', '&amp;')}"/>` : '';
  return { headers: xml, body: rss(link + content) };
};

async function* endless(start, piece) {
  yield start;
  for (;;) {
    yield piece;
    await pause(1);
  }
}

function* megabytes(count) {
  const megabyte = `<item><description>${'x'.repeat(1000)}</description></item>`.repeat(1000);
  yield '<rss><channel>';
  for (let at = 0; at < count; at += 1) yield megabyte;
  yield '</channel></rss>';
}

/** What a feed's server, or what stands before it, may answer. */
const answers = {
  good: () => ({ headers: xml, body: rss(items(5)) }),
  newer: () => ({ headers: xml, body: rss(items(6, 0)) }),
  json: () => ({
    headers: json,
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: 'tag:json', title: 'In JSON', url: '/json' }],
    }),
  }),
  404: () => ({ status: 404, headers: { 'Content-Type': 'text/html' }, body: page }),
  500: () => ({ status: 500, body: 'Error' }),
  html: () => ({ headers: { 'Content-Type': 'text/html' }, body: page }),
  'html-as-xml': () => ({ headers: xml, body: page }),
  empty: () => ({ headers: xml, body: '' }),
  nothing: () => ({ headers: xml, body: rss('') }),
  truncated: () => ({ headers: xml, body: rss(items(5)).slice(0, 400) }),
  'truncated-json': () => ({ headers: json, body: '{"version":"https://jsonfeed.org/v' }),
  large: () => ({ headers: xml, body: Readable.from(megabytes(50)) }),
  'large-and-said': () => ({
    headers: { ...xml, 'Content-Length': '50000000' },
    body: Readable.from(endless('<rss>', ' ')),
  }),
  'large-json': () => ({ headers: json, body: Readable.from(megabytes(50)) }),
  endless: () => ({
    headers: xml,
    body: Readable.from(endless('<rss><channel>', item(1).repeat(200))),
  }),
  many: () => ({ headers: xml, body: rss(items(10_000)) }),
  'good-as-html': () => ({ headers: { 'Content-Type': 'text/html' }, body: rss(items(5)) }),
  given: ({ query }) => ({ headers: { 'Content-Type': query.type }, body: query.body }),
  'first-of-two': ({ search }) => paged(`${search}&page=2`, items(2)),
  'last-of-two': () => paged('', items(2, 3)),
  circle: () => paged('?', items(2)),
  strict: () => ({
    headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': strict },
    body: '<!doctype html><script type="module" src="/test/articles/feeds/strict-page.ts"></script>',
  }),
  redirect: () => ({ status: 302, headers: { Location: '/test-feeds/good' } }),
  pages: ({ query }) => {
    const at = Number(query.page ?? 1);
    return paged(at < 3 ? `?page=${at + 1}` : '', items(4, at * 4 - 3));
  },
  /** What was sent, in the titles. */
  'sent.json': ({ headers }) => {
    const told = ['cookie', 'authorization', 'referer'].map((name) => `${name}: ${headers[name]}`);
    const list = told.map((title, id) => ({ id: `sent:${id}`, title }));
    return { headers: json, body: JSON.stringify({ version: '1.1', items: list }) };
  },
};

/**
 * Middleware for @web/test-runner: feeds of every good and bad kind.
 *
 * - `/test-feeds/<answer>` gives that answer, `hang` never does, `drop` cuts the connection.
 * - `/test-feeds/row/<name>?row=<answer>,<answer>` gives one after the other, then the last one;
 *   `/test-feeds/asked/<name>` says how often it was asked, and for how many at once at most.
 * - `/test-feeds/file/<path>` gives a file of test/articles/feeds/fixtures as it is.
 * - `/test-feeds/open/…` lets pages of other origins read it.
 */
export function feedMiddleware() {
  const asked = new Map();
  return async (context, next) => {
    const [, area, ...rest] = context.path.split('/');
    if (area !== 'test-feeds') return next();
    context.set('Cache-Control', 'no-store');
    if (rest[0] === 'open') {
      context.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': '*' });
      rest.shift();
    }
    const [name, key] = rest;
    if (name === 'file') return giveFile(context, rest.slice(1).join('/'));
    if (name === 'asked') return void (context.body = asked.get(key) ?? { count: 0, atOnce: 0 });
    return answer(context, name === 'row' ? await inRow(context, key, asked) : name);
  };
}

// As it is: the server of the tests would write all text anew, in UTF-8.
async function giveFile(context, path) {
  const folder = new URL('../articles/feeds/fixtures/', import.meta.url);
  const body = await readFile(new URL(path, folder));
  const [, ending] = /\.(\w+)$/.exec(path);
  context.set('Content-Type', ending === 'txt' ? 'text/plain' : `application/${ending}`);
  context.body = body;
}

async function inRow(context, key, asked) {
  const among = context.query.among ?? 'all';
  const all = asked.get(among) ?? { count: 0, now: 0, atOnce: 0 };
  const one = asked.get(key) ?? { count: 0 };
  const row = String(context.query.row).split(',');
  const name = row[Math.min(one.count, row.length - 1)];
  one.count += 1;
  all.now += 1;
  all.atOnce = Math.max(all.atOnce, all.now);
  asked.set(key, one).set(among, all);
  await pause(Number(context.query.wait ?? 0));
  all.now -= 1;
  return name;
}

function answer(context, name) {
  if (name === 'hang' || name === 'drop') {
    context.respond = false;
    if (name === 'drop') context.req.socket.destroy();
    return;
  }
  const { status = 200, headers = {}, body = '' } = (answers[name] ?? answers[404])(context);
  context.status = status;
  context.set(headers);
  context.body = typeof body === 'string' ? Buffer.from(body) : body;
}
