const versions =
  /[,;]\(\w+\.(?:reactiveElement|litHtml|litElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
const metadata =
  /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/;
const reader =
  /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\([^;]+;?\}/;

const changes = {
  '/reactive-element/reactive-element.js': [versions, metadata, reader],
  '/lit-html/lit-html.js': [versions],
  '/lit-element/lit-element.js': [versions],
};

/**
 * Lit writes lists of its versions to the global object, and what standard decorators need:
 * `Symbol.metadata` and a map. A page that embeds the bundle shall find no global there that was not
 * there before. Our decorators are legacy ones, which use none of it. The build fails when Lit no
 * longer reads as it is known here.
 */
export function litWithoutGlobals() {
  return {
    name: 'lit-without-globals',
    transform(code, id) {
      const [, patterns] = Object.entries(changes).find(([end]) => id.endsWith(end)) ?? [];
      if (!patterns) return null;
      const missing = patterns.find((pattern) => !pattern.test(code));
      if (missing) this.error(`Lit has changed: ${missing} was not found in ${id}`);
      return { code: patterns.reduce((text, each) => text.replace(each, ''), code), map: null };
    },
  };
}
