import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** A folder on a free port of this machine, until it is closed. */
export interface ServedFolder {
  /** Origin without a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the files of a folder to this machine alone. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    readFile(join(folder, normalize(decodeURIComponent(pathname)))).then(
      (body) => {
        response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
        // The folder does not change while it is served, and is read once for each picture.
        response.setHeader('Cache-Control', 'max-age=3600');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
