import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

/** A rule of a `_headers` file: a path that ends with a star, and what is said with what is under it. */
interface Rule {
  readonly path: string;
  readonly headers: [name: string, value: string][];
}

function rules(text: string): Rule[] {
  const found: Rule[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const header = /^\s+([\w-]+): (.*)$/.exec(line);
    if (header) found.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else found.push({ path: line.replace('*', ''), headers: [] });
  }
  return found;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/**
 * Serves a folder of releases as a host for static files does that reads `_headers`.
 *
 * @param folder What `tools/release-folders.ts` has written.
 */
export async function serveRelease(folder: string) {
  const said = rules(await readFile(join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    for (const { path, headers } of said) {
      if (!pathname.startsWith(path)) continue;
      for (const [name, value] of headers) response.setHeader(name, value);
    }
    response.setHeader('Content-Type', types[pathname.split('.').at(-1) ?? ''] ?? 'text/plain');
    readFile(join(folder, normalize(pathname))).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
