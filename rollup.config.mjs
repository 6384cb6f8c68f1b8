import { readFile } from 'node:fs/promises';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyLiterals from 'rollup-plugin-html-literals';

import { gzipBudget } from './tools/build/gzip-budget.mjs';
import { licenses } from './tools/build/licenses.mjs';
import { litResultsOnly } from './tools/build/lit-results-only.mjs';
import { litWithoutPolicy } from './tools/build/lit-without-policy.mjs';
import { nativeClasses } from './tools/build/native-classes.mjs';

const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));

/** What is loaded when it is needed, from files beside the module. */
const later = [
  {
    module: '/more-of-menu.js',
    input: 'build/elements/practice-accessibility-menu/more/more-of-menu.js',
    file: 'practice-accessibility-menu.js',
    budget: 26_000,
    holds: 'what the accessibility menu loads when it is opened',
  },
  {
    module: '/article-reading.js',
    input: 'build/articles/article-reading.js',
    file: 'practice-article-reading.js',
    budget: 14_000,
    holds: 'what reads feeds, and rebuilds markup that comes from elsewhere',
  },
];

/** Hands Rollup the source maps that the TypeScript compiler has written. */
const typescriptMaps = {
  name: 'typescript-maps',
  async load(id) {
    if (!id.includes('/build/') || id.includes('node_modules')) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, ''), map };
  },
};

/** A file of its own: it imports nothing, so that it works under any address and any query. */
const besideTheModule = {
  name: 'beside-the-module',
  resolveDynamicImport(specifier) {
    const found = later.find(({ module }) => String(specifier).endsWith(module));
    return found ? { id: `./${found.file}`, external: 'relative' } : null;
  },
};

const bundle = (input, file, budget, banner, plugins = []) => ({
  input,
  output: { file: `dist/${file}`, format: 'es', sourcemap: true, banner },
  plugins: [
    typescriptMaps,
    nativeClasses(),
    ...plugins,
    resolve(),
    minifyLiterals({
      include: 'build/**/*.js',
      // A fragment of SVG has no root that would tell the minifier that a slash closes here.
      options: { minifyOptions: { keepClosingSlash: true, removeEmptyAttributes: false } },
      failOnError: true,
    }),
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 2 },
      format: { comments: /^!/ },
    }),
    gzipBudget({ [file]: budget }),
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
});

const contains =
  'contains Lit, BSD-3-Clause, and shapes of Lucide, ISC: licenses.txt beside this file';

export default [
  bundle(
    'build/index.js',
    'practice-widgets.js',
    92_000,
    `/*! ${name} ${version}, MIT; ${contains} */`,
    [besideTheModule, litWithoutPolicy(), licenses(['lit', 'tslib', 'lucide-static'])],
  ),
  ...later.map(({ input, file, budget, holds }) =>
    bundle(input, file, budget, `/*! ${name} ${version}, MIT: ${holds} */`, [litResultsOnly()]),
  ),
];
