import { buildEmbedFiles } from './build/embed-files.ts';

/**
 * Completes `dist/` after the bundles and the manifest are there: everything else that a site, a
 * bundler or an editor takes from it. Each file of `tools/build/` that is named here makes one kind
 * of thing, and knows no other.
 */
const steps: readonly (() => Promise<void>)[] = [buildEmbedFiles];

for (const step of steps) await step();
