import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { build } from 'vite';

/**
 * Builds a page that renders one of the components that the builder writes for React:
 * `window.showComponent(tag, element)`.
 *
 * @param components The code of each by its tag.
 * @returns The script of the page.
 */
export async function buildComponents(components: ReadonlyMap<string, string>): Promise<string> {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'snippets-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('dist'), join(folder, 'node_modules/practice-widgets'), 'dir');
    for (const [tag, code] of components) writeFileSync(join(folder, `${tag}.jsx`), code);
    writeFileSync(join(folder, 'page.jsx'), pageOf([...components.keys()]));
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          input: join(folder, 'page.jsx'),
          output: { codeSplitting: false },
        },
      },
    });
    if (!('output' in built)) throw new Error('Vite has built something else');
    return built.output[0].code;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pageOf(tags: readonly string[]): string {
  const names = tags.map((tag, at) => [tag, `Component${at}`] as const);
  return [
    `import { createRoot } from 'react-dom/client';`,
    ...names.map(([tag, name]) => `import * as ${name} from './${tag}.jsx';`),
    `const modules = { ${names.map(([tag, name]) => `'${tag}': ${name}`).join(', ')} };`,
    `window.showComponent = (tag, element) => {`,
    `  const [Component] = Object.values(modules[tag]);`,
    `  createRoot(element).render(<Component />);`,
    `};`,
  ].join('\n');
}
