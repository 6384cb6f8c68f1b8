import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

import { readManifest } from '../built-manifest.ts';

const outdir = 'dist';

/**
 * Writes what editors complete and explain tags with, from the manifest: custom data for VS Code
 * (`vscode.html-custom-data.json`, `vscode.css-custom-data.json`) and web-types for JetBrains'
 * editors, which find `web-types.json` by the package.
 */
export function writeEditorData(): void {
  const read = () => readManifest() as never;
  const hideLogs = true;
  // Both change what they are given.
  generateVsCodeCustomElementData(read(), { outdir, hideLogs });
  generateJetBrainsWebTypes(read(), { outdir, hideLogs, packageJson: false });
}
