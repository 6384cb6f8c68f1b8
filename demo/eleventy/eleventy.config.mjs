import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

import { linkStyles, renderWidgets } from './render-widgets.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Style sheets of widgets, by their address. */
const sheets = new Map();

function keepSheet(css) {
  const address = `/widgets/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
  sheets.set(address, css);
  return address;
}

/** Every tag that there is. */
async function tags() {
  const manifest = JSON.parse(await readFile(here('../../dist/custom-elements.json'), 'utf8'));
  const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  return declarations.map(({ tagName }) => tagName).filter(Boolean);
}

/** A site whose pages have their widgets in them: `npx eleventy --config=eleventy.config.mjs`. */
export default function configure(site) {
  site.addGlobalData('tags', tags);
  site.addPassthroughCopy('pages/site.css');

  site.addTransform('practice-widgets', async function (content) {
    const path = this.page.outputPath || '';
    if (!path.endsWith('.html')) return content;
    const page = await renderWidgets(content);
    // This page is for a policy without inline styles; the others carry theirs.
    return path.endsWith('/strict.html') ? linkStyles(page, keepSheet) : page;
  });

  site.on('eleventy.after', async ({ directories: { output } }) => {
    await mkdir(join(output, 'widgets'), { recursive: true });
    for (const [address, css] of sheets) await writeFile(join(output, address), css);
  });

  // The script of the site: what keeps the rendered widgets, and the widgets. Any bundler will do; it
  // must leave the text of templates as it is (terser does), or the browser does not know them again.
  site.on('eleventy.after', async ({ directories: { output } }) => {
    const bundle = await rollup({
      input: here('site.mjs'),
      plugins: [resolve(), terser({ compress: false })],
    });
    await bundle.write({ dir: output, entryFileNames: 'site.js' });
    await bundle.close();
  });

  return { dir: { input: 'pages' } };
}
