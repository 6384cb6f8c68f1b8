import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { filesOf } from './build/files-of.ts';
import { pageFiles } from './build/integrity.ts';

const YEAR = 31_536_000;

/** A version by its numbers. What has more than numbers (1.2.3-beta.1) is only itself. */
type Release = readonly [major: number, minor: number, patch: number];

const released = (version: string): Release | undefined => {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  return numbers as Release | undefined;
};

/** The folders that lead to a release while it is the newest of its kind. */
const movingFolders = ([major, minor]: Release): string[] => [
  'latest',
  // Before 1.0 every minor version may change what a page relies on: no folder spans them.
  ...(major > 0 ? [`${major}`] : []),
  `${major}.${minor}`,
];

const compared = (one: Release, other: Release): number =>
  one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

/** The newest release among folders, per moving folder. */
function newest(folders: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const releases = folders.flatMap((folder) => {
    const release = released(folder);
    return release ? [{ folder, release }] : [];
  });
  for (const { folder, release } of releases.sort((a, b) => compared(a.release, b.release))) {
    for (const moving of movingFolders(release)) found.set(moving, folder);
  }
  return found;
}

/**
 * Leads a file of a moving folder to the others of one release. A browser keeps a moving file for
 * some minutes: what it loads later must still be of the same release, and may be kept for ever.
 */
function led(code: string, files: readonly string[], version: string): string {
  const names = files.map((file) => file.replaceAll('.', '\\.')).join('|');
  const script = new RegExp(`(["'\`])\\./(?=(?:${names})\\1)`, 'g');
  const page = new RegExp(`((?:src|href)=")(?:\\./)?(?=(?:${names})")`, 'g');
  return (
    code
      .replace(script, `$1../${version}/`)
      .replace(page, `$1../${version}/`)
      // The map counts the characters of the file as it was.
      .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
  );
}

/** Puts a folder in its place only when it is whole. */
async function replace(folder: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await fill(fresh);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

/** Writes a release, once: what is there may be kept by browsers for a year. */
async function writeExact(dist: string, folder: string, files: readonly string[]): Promise<void> {
  const before = await readdir(folder).catch(() => []);
  for (const file of new Set([...before, ...files])) {
    if (before.length === 0) break;
    const [is, was] = await Promise.all(
      [dist, folder].map((place) => readFile(join(place, file)).catch(() => undefined)),
    );
    if (!is || !was?.equals(is)) {
      throw new Error(`${folder} was released with another ${file}: raise the version`);
    }
  }
  if (before.length > 0) return;
  await replace(folder, async (fresh) => {
    for (const file of files) await cp(join(dist, file), join(fresh, file));
  });
}

async function writeMoving(out: string, moving: string, version: string): Promise<void> {
  const from = join(out, version);
  const files = await readdir(from);
  await replace(join(out, moving), async (fresh) => {
    for (const file of files) {
      // Its hashes change with every release, and so nobody may ask for them.
      if (/\.map$|^integrity\.json$/.test(file)) continue;
      if (!/\.(js|html)$/.test(file)) await cp(join(from, file), join(fresh, file));
      else {
        const code = await readFile(join(from, file), 'utf8');
        await writeFile(join(fresh, file), led(code, files, version));
      }
    }
  });
}

/** What a server says with each folder, as Cloudflare Pages, Netlify and others read it. */
function headers(exact: readonly string[], moving: readonly string[]): string {
  const rule = (path: string, ...lines: string[]) => [path, ...lines.map((line) => `  ${line}`)];
  return [
    ...rule(
      '/*',
      'Access-Control-Allow-Origin: *',
      'Cross-Origin-Resource-Policy: cross-origin',
      'X-Content-Type-Options: nosniff',
    ),
    ...exact.flatMap((each) =>
      rule(`/${each}/*`, `Cache-Control: public, max-age=${YEAR}, immutable`),
    ),
    ...moving.flatMap((each) =>
      rule(`/${each}/*`, 'Cache-Control: public, max-age=300, stale-while-revalidate=86400'),
    ),
    '',
  ].join('\n');
}

/**
 * Adds the built library to a folder that a server gives out: `1.2.3/` for good, and `1.2/`, `1/` and
 * `latest/` where nothing newer of that kind is there. Releases that are there stay.
 *
 * @param dist The built package.
 * @param out The folder, with or without earlier releases.
 * @returns The folders that lead to this release now.
 * @throws {Error} When the same version is there with other files.
 */
export async function releaseFolders(dist: string, out: string): Promise<string[]> {
  const text = await readFile(join(dist, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  const patterns = [pageFiles, 'practice-*.js.map', 'embed.html', 'integrity.json', 'licenses.txt'];
  const files = await filesOf([...patterns, 'LICENSE'], dist);
  await mkdir(out, { recursive: true });
  await writeExact(dist, join(out, version), files);

  const exact = (await readdir(out))
    .filter((folder) => /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(folder))
    .sort();
  const moving = newest(exact);
  const mine = [...moving].flatMap(([folder, leadsTo]) => (leadsTo === version ? [folder] : []));
  for (const folder of mine) await writeMoving(out, folder, version);
  await writeFile(join(out, '_headers'), headers(exact, [...moving.keys()]));
  return [version, ...mine.sort()];
}

if (import.meta.main) {
  const out = process.argv[2];
  if (!out) throw new Error('say where: node tools/release-folders.ts <folder>');
  for (const folder of await releaseFolders('dist', out)) console.log(join(out, folder));
}
