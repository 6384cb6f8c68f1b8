import { readFile } from 'node:fs/promises';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyLiterals from 'rollup-plugin-html-literals';

import { gzipBudget } from './tools/build/gzip-budget.mjs';
import { licenses } from './tools/build/licenses.mjs';
import { litWithoutPolicy } from './tools/build/lit-without-policy.mjs';

const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));

/** Hands Rollup the source maps that the TypeScript compiler has written. */
const typescriptMaps = {
  name: 'typescript-maps',
  async load(id) {
    if (!id.includes('/build/') || id.includes('node_modules')) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, ''), map };
  },
};

export default {
  input: 'build/index.js',
  output: {
    file: 'dist/practice-widgets.js',
    format: 'es',
    sourcemap: true,
    banner: `/*! ${name} ${version}, MIT; contains Lit, BSD-3-Clause: licenses.txt beside this file */`,
  },
  plugins: [
    typescriptMaps,
    litWithoutPolicy(),
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
    licenses(['lit', 'tslib']),
    gzipBudget({ 'practice-widgets.js': 40_000 }),
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
};
