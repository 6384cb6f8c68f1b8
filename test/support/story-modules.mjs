import { readdir } from 'node:fs/promises';

/**
 * Plugin for @web/test-runner: serves `/test/stories/all-stories.js`, a module that exports the
 * module of every `stories/<tag>.stories.ts` by its tag. Nobody keeps a list.
 */
export function storyModules() {
  return {
    name: 'story-modules',
    async serve({ path }) {
      if (path !== '/test/stories/all-stories.js') return undefined;
      const files = (await readdir('stories')).filter((file) => file.endsWith('.stories.ts'));
      const imports = files.map((file, at) => `import * as story${at} from '/stories/${file}';`);
      const entries = files.map((file, at) => `'${file.replace('.stories.ts', '')}': story${at},`);
      return [...imports, 'export const allStories = {', ...entries, '};'].join('\n');
    },
  };
}
