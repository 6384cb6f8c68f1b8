import { glob } from 'node:fs/promises';
import { sep } from 'node:path';

/**
 * The files and folders of a folder that match a pattern.
 *
 * @param patterns One or several, as `node:fs` reads them.
 * @param folder Where to look.
 * @returns Paths inside of the folder, with slashes, in order.
 */
export async function filesOf(
  patterns: string | readonly string[],
  folder: string,
): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(patterns, { cwd: folder })) {
    found.push(path.split(sep).join('/'));
  }
  return found.sort();
}
