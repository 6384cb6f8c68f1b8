import { copyFile } from 'node:fs/promises';

import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

import { gzipBudget } from './gzip-budget.mjs';
import { letForConst } from './let-for-const.mjs';
import { shortPrivateNames } from './short-private-names.mjs';

/** Its types are those of a CommonJS module. */
const minify = terser as unknown as typeof terser.default;

/** A script of its own: what it begins with, and what it may weigh gzipped. */
const scripts = [
  {
    file: 'practice-embed-frame.js',
    start: `import { showFrame } from './build/frames/embed-frame.js'; showFrame(window);`,
    holds: 'shows one widget in a frame',
    budget: 3_600,
  },
  {
    file: 'practice-embed.js',
    start: `import { sizeFrames } from './build/frames/host-sizing.js'; sizeFrames(window);`,
    holds: 'gives frames the height of their content',
    budget: 1_000,
  },
] as const;

const ENTRY = 'start-of-script';

/**
 * Makes what a site needs to give or to hold frames: `embed.html` with the script inside it, and the
 * script for the page around it. Both are classic scripts without globals: a sandboxed frame has no
 * origin, and gets no module without CORS.
 */
export async function buildEmbedFiles(): Promise<void> {
  await copyFile('src/frames/embed.html', 'dist/embed.html');
  for (const { file, start, holds, budget } of scripts) {
    const built = await rollup({
      input: ENTRY,
      plugins: [
        {
          name: ENTRY,
          resolveId: (id, from) =>
            id === ENTRY ? id : from === ENTRY ? `${process.cwd()}/${id}` : null,
          load: (id) => (id === ENTRY ? start : null),
        },
      ],
    });
    await built.write({
      file: `dist/${file}`,
      format: 'iife',
      banner: `/*! practice-widgets, MIT: ${holds} */`,
      plugins: [
        shortPrivateNames(),
        letForConst(),
        minify({ ecma: 2020, compress: { passes: 2 }, format: { comments: /^!/ } }),
        gzipBudget({ [file]: budget }),
      ],
    });
    await built.close();
  }
}
