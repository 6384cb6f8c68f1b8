import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { LocalServer } from '../../tools/servers/local-server.ts';
import { serveFolder } from '../../tools/servers/serve-folder.ts';

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

/**
 * Serves a folder of releases as a host for static files does that reads `_headers`.
 *
 * @param folder What `tools/release-folders.ts` has written.
 */
export async function serveRelease(folder: string): Promise<LocalServer> {
  const said = rules(await readFile(join(folder, '_headers'), 'utf8'));
  return serveFolder(
    folder,
    (file) =>
      new Map(said.filter(({ path }) => file.startsWith(path)).flatMap(({ headers }) => headers)),
  );
}
