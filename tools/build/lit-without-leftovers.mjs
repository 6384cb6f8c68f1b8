/** In each file of Lit's, what goes and what stands there instead. */
const changes = {
  '/reactive-element/css-tag.js': [
    [/"CSSResult is not constructable[^"]*"/, '"CSSResult"'],
    [/"Value passed to 'css' function[^"]*"\+(\w+)\+"[^"]*"/, '"css: "+$1'],
  ],
  '/reactive-element/reactive-element.js': [
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\)/, ''],
  ],
  '/lit-html/lit-html.js': [[/,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\)/, '']],
  '/lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''],
    [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/, ''],
  ],
};

/**
 * Leaves out of Lit what has no use in the bundle: the hooks of polyfills that the supported engines
 * don't need, that of hydration, which is for modules that are not bundled, and what Lit tells those
 * who write elements. The build fails when Lit no longer reads as it is known here.
 */
export function litWithoutLeftovers() {
  return {
    name: 'lit-without-leftovers',
    transform(code, id) {
      const [, patterns] = Object.entries(changes).find(([end]) => id.endsWith(end)) ?? [];
      if (!patterns) return null;
      const missing = patterns.find(([pattern]) => !pattern.test(code));
      if (missing) this.error(`Lit has changed: ${missing[0]} was not found in ${id}`);
      const changed = patterns.reduce(
        (text, [pattern, instead]) => text.replace(pattern, instead),
        code,
      );
      return { code: changed, map: null };
    },
  };
}
