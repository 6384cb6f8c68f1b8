import { readFile } from 'node:fs/promises';

/**
 * Puts the licences of what the bundle contains beside it.
 *
 * @param {readonly string[]} packages Names of packages with a licence file.
 */
export function licenses(packages) {
  return {
    name: 'licenses',
    async generateBundle() {
      const texts = packages.map(async (name) => {
        const text = await Promise.any(
          ['LICENSE', 'LICENSE.txt'].map((file) =>
            readFile(`node_modules/${name}/${file}`, 'utf8'),
          ),
        );
        return `${name}\n\n${text.trim()}\n`;
      });
      const source = (await Promise.all(texts)).join('\n----\n\n');
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
    },
  };
}
