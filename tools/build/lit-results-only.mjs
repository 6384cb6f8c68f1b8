const results = `
const tag = (type) => (strings, ...values) => ({ _$litType$: type, strings, values });
export const html = tag(1);
export const svg = tag(2);
export const nothing = Symbol.for('lit-nothing');
export const css = ([text]) => ({
  get styleSheet() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  },
});
`;

const known = /^(css|html|nothing|svg)$/;

/**
 * A file that is loaded later hands its templates to the Lit of the module that loads it. What a
 * template function returns is a plain object, the same in every copy of Lit, so the file needs no
 * copy of its own: docs/decisions/0014-a-second-file.md tells more. The build fails when the file
 * wants anything else of Lit.
 */
export function litResultsOnly() {
  return {
    name: 'lit-results-only',
    resolveId: (id) => (id === 'lit' ? '\0lit-results' : null),
    load: (id) => (id === '\0lit-results' ? results : null),
    moduleParsed({ id, ast }) {
      if (!id.includes('/build/')) return;
      const wanted = ast.body
        .filter(({ type, source }) => type === 'ImportDeclaration' && source.value === 'lit')
        .flatMap(({ specifiers }) => specifiers.map(({ imported }) => imported.name));
      const strange = wanted.filter((name) => !known.test(name));
      if (strange.length) this.error(`${id} wants ${strange.join(', ')} of Lit`);
    },
  };
}
