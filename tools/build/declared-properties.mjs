const DECLARE = '\0declare';

/** Rollup keeps a line of it otherwise. */
const HELPER = 'import { __decorate } from "tslib";';

const declare = `
export const declareProperties = (element, properties) => {
  for (const name of Object.keys(properties)) element.createProperty(name, properties[name]);
};
export const declareQueries = ({ prototype }, selectors) => {
  for (const name of Object.keys(selectors)) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return this.renderRoot?.querySelector(selectors[name]) ?? null;
      },
    });
  }
};
`;

/** What a decorator of Lit's declares, as the options of a property or the selector of a query. */
const decorators = {
  property: (options = '{}') => ({ options }),
  state: (options) => (options ? undefined : { options: '{ state: true, attribute: false }' }),
  query: (selector, isKept) => (isKept ? undefined : { selector }),
};

/**
 * Declares the properties of an element in one call, where the compiler writes a call of tslib's
 * `__decorate` for each. What they do is the same: Lit's decorators end in `createProperty` as well.
 * The build fails at a decorator that is not known here.
 */
export function declaredProperties() {
  return {
    name: 'declared-properties',
    resolveId: (id) => (id === DECLARE ? id : null),
    load: (id) => (id === DECLARE ? declare : null),
    transform(code, id) {
      if (!id.includes('/build/elements/')) return null;
      const { body } = this.parse(code);
      const calls = body.filter(isDecoration).map(({ start, end, expression }) => {
        const declared = declaredBy(code, expression);
        if (!declared) this.error(`${code.slice(start, end)} in ${id} can’t be declared`);
        return { start, end, ...declared };
      });
      return calls.length > 0 ? { code: withDeclarations(code, calls), map: null } : null;
    },
  };
}

const isDecoration = ({ expression }) => expression?.callee?.name === '__decorate';

function declaredBy(code, { arguments: [list, { object: element }, { value: name }] }) {
  const [{ callee, arguments: given }, ...others] = list.elements;
  const texts = given.map(({ start, end }) => code.slice(start, end));
  const declared = others.length === 0 ? decorators[callee.name]?.(...texts) : undefined;
  return declared && { element: element.name, name, ...declared };
}

/** Lines stay in their places, for the source map. */
function withDeclarations(code, calls) {
  const [{ start, element }] = calls;
  const { end } = calls.at(-1);
  const properties = calls.flatMap(({ name, options }) => (options ? `${name}: ${options}` : []));
  const queries = calls.flatMap(({ name, selector }) => (selector ? `${name}: ${selector}` : []));
  const text = [
    `declareProperties(${element}, { ${properties.join(', ')} });`,
    queries.length > 0 ? `declareQueries(${element}, { ${queries.join(', ')} });` : '',
    `import { declareProperties, declareQueries } from ${JSON.stringify(DECLARE)};`,
  ].join('');
  const lines = code.slice(start, end).split('\n').length - text.split('\n').length;
  const before = code.slice(0, start).replace(HELPER, (found) => ' '.repeat(found.length));
  return before + text + '\n'.repeat(Math.max(lines, 0)) + code.slice(end);
}
