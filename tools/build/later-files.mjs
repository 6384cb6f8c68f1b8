/**
 * Leaves out of the module what is loaded later, from files beside it. Each is a file of its own
 * that imports nothing, so that it works under any address and any query.
 *
 * An ES module finds them by its own address. So does a classic script, but not where its server is
 * another than the page's (a script that was fetched without CORS has no address): there the tag
 * that holds the script says where it came from.
 *
 * @param {readonly { module: string, file: string }[]} later The end of each module's path, and the
 * file that it becomes.
 */
export function laterFiles(later) {
  return {
    name: 'later-files',
    resolveDynamicImport(specifier) {
      const found = later.find(({ module }) => String(specifier).endsWith(module));
      return found ? { id: `./${found.file}`, external: 'relative' } : null;
    },
    renderDynamicImport({ format }) {
      return format === 'iife' ? { left: 'import(fileBesideScript(', right: '))' } : null;
    },
  };
}

// A form or a picture named `currentScript` would stand in for the script: only a script is asked.
// Without an address (the code was pasted into the page) the engine resolves the path as it does.
export const fileBesideScript = `
const currentScript = document.currentScript;
const scriptAddress = currentScript instanceof HTMLScriptElement ? currentScript.src : '';
const fileBesideScript = (path) => (scriptAddress ? new URL(path, scriptAddress).href : path);
`;
