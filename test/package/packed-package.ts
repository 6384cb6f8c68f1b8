import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What `exports` says of one name. */
export type Entry = string | Readonly<Record<string, string>>;

/** The package's own `package.json`, as far as the tests read it. */
export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, Entry>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** A project of somebody who has installed the package. */
export interface Installed {
  /** The project; `node_modules` is in it. */
  readonly project: string;
  /** Where the package lies in it. */
  readonly folder: string;
  readonly tarball: Buffer;
  readonly packageJson: PackageJson;
  remove(): Promise<void>;
}

/**
 * Packs `dist/` as `npm publish` does, and unpacks it into a new project beside its dependencies,
 * and beside nothing else.
 */
export async function installPacked(): Promise<Installed> {
  const project = await realpath(await mkdtemp(join(tmpdir(), 'practice-widgets-package-')));
  const folder = join(project, 'node_modules/practice-widgets');
  const { stdout } = await run(
    'npm',
    ['pack', join(root, 'dist'), '--pack-destination', project, '--json', '--silent'],
    { cwd: project, shell: process.platform === 'win32' },
  );
  const tarball = join(project, /"filename": "([^"]+)"/.exec(stdout)?.[1] ?? '');
  await mkdir(folder, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  const packageJson = JSON.parse(text) as PackageJson;
  for (const name of Object.keys(packageJson.dependencies)) {
    const place = join(project, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(root, 'node_modules', name), place, 'junction');
  }
  return {
    project,
    folder,
    tarball: await readFile(tarball),
    packageJson,
    remove: () => rm(project, { recursive: true }),
  };
}
