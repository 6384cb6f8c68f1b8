import { readFile } from 'node:fs/promises';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyLiterals from 'rollup-plugin-html-literals';

import { declaredProperties } from './tools/build/declared-properties.mjs';
import { gzipBudget } from './tools/build/gzip-budget.mjs';
import { fileBesideScript, laterFiles } from './tools/build/later-files.mjs';
import { letForConst } from './tools/build/let-for-const.mjs';
import { licenses } from './tools/build/licenses.mjs';
import { litResultsOnly } from './tools/build/lit-results-only.mjs';
import { litWithoutGlobals } from './tools/build/lit-without-globals.mjs';
import { litWithoutLeftovers } from './tools/build/lit-without-leftovers.mjs';
import { litWithoutPolicy } from './tools/build/lit-without-policy.mjs';
import { modulesByKind } from './tools/build/modules-by-kind.mjs';
import { nativeClasses } from './tools/build/native-classes.mjs';
import { shortPrivateNames } from './tools/build/short-private-names.mjs';

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
  {
    module: '/directory-view.js',
    input: 'build/elements/practice-directory/view/directory-view.js',
    file: 'practice-directory-view.js',
    budget: 10_000,
    holds: 'what a directory of practices shows around its cards',
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

/** One file: an ES module, or (`iife`) the same for a plain script tag. */
const output = (file, budget, banner, format = 'es') => ({
  file: `dist/${file}`,
  format,
  sourcemap: true,
  banner,
  ...(format === 'iife' && { intro: fileBesideScript }),
  plugins: [
    shortPrivateNames(),
    letForConst(),
    terser({
      ecma: 2022,
      // A classic script keeps its wrapper: what is declared outside of it would be the page's.
      module: format === 'es',
      compress: { passes: 2 },
      format: { comments: /^!/ },
    }),
    gzipBudget({ [file]: budget }),
  ],
});

const bundle = (input, outputs, plugins) => ({
  input,
  output: outputs,
  plugins: [
    typescriptMaps,
    nativeClasses(),
    declaredProperties(),
    modulesByKind(),
    ...plugins,
    resolve(),
    minifyLiterals({
      include: 'build/**/*.js',
      // A fragment of SVG has no root that would tell the minifier that a slash closes here.
      options: { minifyOptions: { keepClosingSlash: true, removeEmptyAttributes: false } },
      failOnError: true,
    }),
  ],
  onwarn(warning) {
    // A classic script exports nothing: a name for its exports would be a global.
    if (warning.code !== 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT') throw new Error(warning.message);
  },
});

const contains =
  'contains Lit, BSD-3-Clause, and shapes of Lucide, ISC: licenses.txt beside this file';
const banner = `/*! ${name} ${version}, MIT; ${contains} */`;

/** What the module may weigh, in both of its shapes. */
const BUDGET = 94_000;

export default [
  bundle(
    'build/index.js',
    [
      output('practice-widgets.js', BUDGET, banner),
      output('practice-widgets.classic.js', BUDGET, banner, 'iife'),
    ],
    [
      laterFiles(later),
      litWithoutPolicy(),
      litWithoutGlobals(),
      litWithoutLeftovers(),
      licenses(['lit', '@lit/context', 'lucide-static']),
    ],
  ),
  ...later.map(({ input, file, budget, holds }) =>
    bundle(
      input,
      [output(file, budget, `/*! ${name} ${version}, MIT: ${holds} */`)],
      [litResultsOnly()],
    ),
  ),
];
