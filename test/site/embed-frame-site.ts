import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { serveLocally } from '../../tools/servers/local-server.ts';
import { mediaTypeOf } from '../../tools/servers/media-types.ts';

const dist = (file: string) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));

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
    const type = mediaTypeOf(pathname);
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    response.end(body);
  };
  const { origin, close } = await serveLocally((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  return {
    origin,
    asked,
    reports,
    frame: (query) => `${origin}/widgets/embed.html?${String(new URLSearchParams(query))}`,
    close,
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
