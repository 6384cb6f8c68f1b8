import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';

import { compile as compileSvelte } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

/** Frameworks that have a page in `demo/frameworks/`, with the file that begins it. */
export const frameworks = {
  react: 'main.tsx',
  vue: 'main.ts',
  svelte: 'main.ts',
  angular: 'main.ts',
} as const;

export type Framework = keyof typeof frameworks;

/** What Vite's plugins for Vue and Svelte do, as far as one page needs it. */
const templates: Plugin = {
  name: 'templates',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('.vue')) return { code: vueModule(code, id), map: null };
    if (id.endsWith('.svelte')) {
      return { code: compileSvelte(code, { filename: id, generate: 'client' }).js.code, map: null };
    }
    return null;
  },
};

function vueModule(code: string, id: string): string {
  const { descriptor } = parse(code, { filename: id });
  const { content } = compileScript(descriptor, {
    id,
    inlineTemplate: true,
    templateOptions: {
      compilerOptions: { isCustomElement: (tag) => tag.startsWith('practice-') },
    },
  });
  return stripTypeScriptTypes(content);
}

/**
 * Copies the pages of all frameworks to a folder in which the package is installed, as it is in
 * `dist/`.
 *
 * @returns The folder, and how to remove it.
 */
export function installPages() {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'frameworks-'));
  cpSync('demo/frameworks', folder, { recursive: true });
  const installed = join(folder, 'node_modules/practice-widgets');
  mkdirSync(dirname(installed), { recursive: true });
  symlinkSync(resolve('dist'), installed, 'dir');
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/**
 * Builds the page of a framework, as its sites are built.
 *
 * @param folder Where the pages were copied to.
 * @returns The folder with `page.js`.
 */
export async function buildPage(folder: string, framework: Framework): Promise<string> {
  const outDir = join(folder, 'built', framework);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [templates],
    // Angular's; what lies below node_modules has its tsconfig not read.
    oxc: { decorator: { legacy: true } },
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: join(folder, framework, frameworks[framework]),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  return outDir;
}
