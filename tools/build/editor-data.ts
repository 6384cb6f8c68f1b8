import { readFile } from 'node:fs/promises';

import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const outdir = 'dist';

/**
 * Writes what editors complete and explain tags with, from the manifest: custom data for VS Code
 * (`vscode.html-custom-data.json`, `vscode.css-custom-data.json`) and web-types for JetBrains'
 * editors, which find `web-types.json` by the package.
 */
export async function writeEditorData(): Promise<void> {
  const read = async (): Promise<never> =>
    JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as never;
  const hideLogs = true;
  // Both change what they are given.
  generateVsCodeCustomElementData(await read(), { outdir, hideLogs });
  generateJetBrainsWebTypes(await read(), { outdir, hideLogs, packageJson: false });
}
