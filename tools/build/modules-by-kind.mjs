/** What modules hold, told by their names, in the order in which a file holds it. */
const kinds = [
  /-templates?\.js$/,
  /\.messages\.js$|-words(?:\.\w+)?\.js$/,
  /\.styles\.js$|\/styles\/[^/]+\.js$/,
];

/**
 * Puts templates beside templates, words beside words and styles beside styles, and all other code
 * behind them. gzip finds again only what stands less than 32 kB before, and what is alike stands far
 * apart where modules follow each other as the elements import them.
 *
 * To this end the entry imports those modules first. Each still comes after what it imports itself,
 * and none of them does anything but declare. So nothing changes but the order of declarations.
 */
export function modulesByKind() {
  return {
    name: 'modules-by-kind',
    async transform(code, id) {
      if (!this.getModuleInfo(id).isEntry) return null;
      const all = new Set();
      const ast = this.parse(code);
      for (const { source } of ast.body) {
        if (source) await collect(this, (await this.resolve(source.value, id)).id, all);
      }
      const sorted = kinds.flatMap((kind) => [...all].filter((each) => kind.test(each)));
      const imports = sorted.map((each) => `import ${JSON.stringify(each)};`);
      // On the first line: what follows stays in its line for the source map.
      return { code: imports.join('') + code, map: null };
    },
  };
}

/** Takes in a module after all that it imports, as they are run. */
async function collect(build, id, all) {
  const { importedIds } = await build.load({ id, resolveDependencies: true });
  for (const each of importedIds) if (!all.has(each)) await collect(build, each, all);
  all.add(id);
}
