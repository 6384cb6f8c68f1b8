import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

import { renderWidgets } from './render-widgets.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Every tag that there is. */
async function tags() {
  const manifest = JSON.parse(await readFile(here('../../dist/custom-elements.json'), 'utf8'));
  const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  return declarations.map(({ tagName }) => tagName).filter(Boolean);
}

/** A site whose pages have their widgets in them: `npx eleventy --config=eleventy.config.mjs`. */
export default function configure(site) {
  site.addGlobalData('tags', tags);

  site.addTransform('practice-widgets', function (content) {
    return this.page.outputPath?.endsWith('.html') ? renderWidgets(content) : content;
  });

  // The script of the site: what keeps the rendered widgets, and the widgets. Any bundler will do; it
  // must leave the text of templates as it is, or the browser does not know them again.
  site.on('eleventy.after', async ({ directories }) => {
    const bundle = await rollup({ input: here('site.mjs'), plugins: [resolve()] });
    await bundle.write({ dir: directories.output, entryFileNames: 'site.js' });
    await bundle.close();
  });

  site.addPassthroughCopy('pages/site.css');

  return { dir: { input: 'pages' } };
}
