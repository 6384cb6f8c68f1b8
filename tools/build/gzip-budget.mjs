import { gzipSync } from 'node:zlib';

/**
 * Fails the build when a file weighs more than it may, gzipped: every byte is paid by a patient's
 * phone.
 *
 * @param {Record<string, number>} budgets Bytes by file name.
 */
export function gzipBudget(budgets) {
  return {
    name: 'gzip-budget',
    writeBundle(_options, bundle) {
      for (const [file, budget] of Object.entries(budgets)) {
        const output = bundle[file];
        if (!output) this.error(`${file} was not built`);
        const bytes = gzipSync(output.code, { level: 9 }).length;
        const text = `${file}: ${bytes} of ${budget} bytes gzipped`;
        if (bytes > budget) this.error(`over budget: ${text}`);
        console.log(text);
      }
    },
  };
}
