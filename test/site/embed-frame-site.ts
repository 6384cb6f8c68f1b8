import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';

const dist = (file: string) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What a site serves under its paths beside the library, which stands under `/widgets/`. */
export type Served = Readonly<Record<string, string>>;

/** A site on an origin of its own. */
export interface Site {
  readonly origin: string;
  /** The address of its frame for a query. */
  frame(query: Readonly<Record<string, string>>): string;
  /** The paths that were asked for, without queries. */
  readonly asked: readonly string[];
  /** What pages have posted to `/report`. */
  readonly reports: readonly unknown[];
  close(): Promise<void>;
}

/**
 * Serves the built library as a site does that gives frames: any other site may read its files.
 *
 * @param served Pages and files by their paths.
 */
export async function serveSite(served: Served = {}): Promise<Site> {
  const asked: string[] = [];
  const reports: unknown[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(pathname);
    if (pathname === '/report') reports.push(JSON.parse(await text(request)));
    const body =
      served[pathname] ??
      (pathname === '/report' ? '' : undefined) ??
      (await readFile(dist(pathname.replace('/widgets/', ''))));
    const type = types[extname(pathname) || '.html'] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    response.end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    origin,
    asked,
    reports,
    frame: (query) => `${origin}/widgets/embed.html?${String(new URLSearchParams(query))}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page around frames, which keeps every message that it gets. */
export function pageAround(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Directory</title>
    <meta name="viewport" content="width=device-width">
    <style>body { margin: 0; font: medium/1.5 system-ui, sans-serif; } p { margin: 0 0 1em; }
      iframe { border: 0; display: block; width: 100%; }</style>
    <script>window.heard = []; window.faults = [];
      addEventListener('message', (event) => heard.push({ origin: event.origin, data: event.data }));
      addEventListener('error', (event) => faults.push(String(event.message)));</script>
    ${head}</head><body>${body}</body></html>`;
}

/** A text for an attribute. */
export function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
