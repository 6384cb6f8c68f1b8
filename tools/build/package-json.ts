import { readFile, writeFile } from 'node:fs/promises';

import typescript from 'typescript';

import { filesOf } from './files-of.ts';

interface RootPackage {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** What `exports` says of one name: a file, or a file by condition. */
type Entry = string | Readonly<Record<string, string>>;

/** A module with its types. */
const module = (path: string): Entry => ({ types: `./${path}.d.ts`, default: `./${path}.js` });

/** The types of another library's templates. */
const onlyTypes = (path: string): Entry => ({ types: `./${path}.d.ts` });

/**
 * A bundle. It is made for pages and needs one, so a server gets the same elements as modules,
 * which do not.
 */
const bundle = (file: string, types: string): Entry => ({
  types: `./${types}`,
  node: './index.js',
  default: `./${file}`,
});

/** What a site takes as files: a tag or a frame names them by their addresses. */
const plainFiles = [
  'custom-elements.json',
  'embed.html',
  'integrity.json',
  'package.json',
  'practice-embed-frame.js',
  'practice-embed.js',
  'practice-widgets.css',
];

/**
 * What does something by being imported: it defines elements, styles a page, sets up hydration. No
 * name here may be the name of a module deeper inside: Rolldown, unlike others, looks for it there.
 */
const sideEffects = [
  './index.js',
  './hydrate.js',
  './elements/*/define.js',
  './practice-widgets.js',
  './practice-widgets.classic.js',
  './practice-embed-frame.js',
  './practice-embed.js',
  './*.css',
];

/** The exports of every element that has a folder. */
async function elements(): Promise<[string, Entry][]> {
  const folders = await filesOf('practice-*', 'dist/elements');
  return folders.flatMap((tag): [string, Entry][] => [
    [`./${tag}`, module(`elements/${tag}/${tag}`)],
    [`./${tag}/define`, module(`elements/${tag}/define`)],
  ]);
}

async function exported(): Promise<Record<string, Entry>> {
  return Object.fromEntries([
    ['.', module('index')],
    ...(await elements()),
    ['./practice-widgets.js', bundle('practice-widgets.js', 'index.d.ts')],
    [
      './practice-widgets.classic.js',
      bundle('practice-widgets.classic.js', 'practice-widgets.classic.d.ts'),
    ],
    ['./hydrate', module('hydrate')],
    ...['react', 'svelte', 'vue'].map((name) => [`./${name}`, onlyTypes(`types/${name}`)]),
    ...plainFiles.map((file) => [`./${file}`, `./${file}`]),
  ]) as Record<string, Entry>;
}

/** The packages that the modules and their types name. */
async function importedPackages(): Promise<Set<string>> {
  const files = await filesOf(['index.{js,d.ts}', 'hydrate.{js,d.ts}', '*/**/*.{js,d.ts}'], 'dist');
  const found = new Set<string>();
  for (const file of files) {
    const { importedFiles } = typescript.preProcessFile(await readFile(`dist/${file}`, 'utf8'));
    for (const { fileName } of importedFiles) {
      if (/^[^./]/.test(fileName)) found.add(/^(?:@[^/]+\/)?[^/]+/.exec(fileName)?.[0] ?? fileName);
    }
  }
  return found;
}

/**
 * What a site must install beside the package: what the modules import, in the version that they
 * were tested with or a later compatible one. The types for another library's templates name that
 * library; only who uses it has them, so they are no dependency.
 */
async function dependencies(root: RootPackage): Promise<Record<string, string>> {
  const names = [...(await importedPackages())].filter(
    (name) => !/^(react|vue|svelte)$/.test(name),
  );
  return Object.fromEntries(
    names.sort().map((name) => {
      const version = root.dependencies[name] ?? root.devDependencies[name];
      if (!version) throw new Error(`dist imports ${name}, which package.json does not name`);
      return [name, `^${version}`];
    }),
  );
}

/**
 * Writes `dist/package.json`: `dist/` is what is published, and the repository's own file, with all
 * that building and testing need, never leaves it.
 *
 * @throws {Error} When a module imports a package that the repository's file does not name.
 */
export async function writePackageJson(): Promise<void> {
  const root = JSON.parse(await readFile('package.json', 'utf8')) as RootPackage;
  const { name, version, description, license, engines } = root;
  const published = {
    name,
    version,
    description,
    license,
    keywords: ['web-components', 'custom-elements', 'medical', 'accessibility', 'lit'],
    type: 'module',
    engines,
    main: './index.js',
    types: './index.d.ts',
    unpkg: './practice-widgets.js',
    jsdelivr: './practice-widgets.js',
    exports: await exported(),
    sideEffects,
    customElements: './custom-elements.json',
    'web-types': './web-types.json',
    dependencies: await dependencies(root),
  };
  await writeFile('dist/package.json', `${JSON.stringify(published, undefined, 2)}\n`);
}
