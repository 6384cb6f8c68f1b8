import type { DeclarationPlace, Rewriting } from './adjustment.js';
import type { Declaration, PageRule } from './page-styles.js';
import { splitSelectors } from './css-splitting.js';
import { adjustedVariable, variablesIn } from './length-scaling.js';

// A shorthand whose value is a variable can't be divided, so its copy sets all of these: the
// page's own that come after it have to be copied as well to keep their place.
const FONT_PARTS = [
  'font-family',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant-caps',
];

/** How declarations are copied while some adjustments are on. */
export interface CopyPlan {
  readonly rewritings: readonly Rewriting[];
  /** The properties that are copied, changed or not, so that the cascade stays the same. */
  readonly properties: ReadonlySet<string>;
  /** The custom properties that get a rewritten twin. */
  readonly variables: ReadonlySet<string>;
  /** Whether a selector chooses the page's root element now. */
  matchesRoot(selector: string): boolean;
}

/** Every declaration of some rules and of the rules inside them. */
export const allDeclarations = (rules: readonly PageRule[]): Declaration[] =>
  rules.flatMap((rule) => [...rule.declarations, ...allDeclarations(rule.rules)]);

/** The properties to copy: those that are rewritten, and what a copied shorthand would override. */
export const propertiesToCopy = (
  declarations: readonly Declaration[],
  rewritings: readonly Rewriting[],
): Set<string> => {
  const properties = new Set(rewritings.flatMap((rewriting) => rewriting.properties));
  const wholeFont = declarations.some(({ name }) => name === 'font' && properties.has(name));
  if (wholeFont) FONT_PARTS.forEach((part) => properties.add(part));
  return properties;
};

/** The custom properties that rewritten values read, directly or through others. */
export const variablesToCopy = (
  declarations: readonly Declaration[],
  rewritings: readonly Rewriting[],
): Set<string> => {
  const readers = rewritings.filter((rewriting) => rewriting.rewriteVariable);
  const read = readers.flatMap((rewriting) => rewriting.properties);
  const definitions = new Map<string, string[]>();
  const pending: string[] = [];
  for (const { name, value } of declarations) {
    if (!value.includes('var(') || !read.length) continue;
    if (read.includes(name)) pending.push(...variablesIn(value));
    else definitions.set(name, [...(definitions.get(name) ?? []), ...variablesIn(value)]);
  }
  const found = new Set<string>();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    pending.push(...(definitions.get(name) ?? []));
  }
  return found;
};

/** Writes a declaration as CSS text. */
export const declarationText = ({ name, value, important }: Declaration): string =>
  `${name}:${value}${important ? '!important' : ''};`;

/**
 * A declaration as it is copied.
 *
 * @returns undefined for a declaration that no adjustment needs.
 */
export const copyDeclaration = (
  declaration: Declaration,
  plan: CopyPlan,
  place: DeclarationPlace,
  siblings: readonly Declaration[],
): Declaration | undefined => {
  const { name, value } = declaration;
  if (plan.variables.has(name)) {
    const twin = plan.rewritings.find((each) => each.rewriteVariable)?.rewriteVariable?.(value);
    return { ...declaration, name: adjustedVariable(name), value: twin ?? value };
  }
  if (!plan.properties.has(name)) return undefined;
  return plan.rewritings
    .filter((each) => each.properties.includes(name))
    .reduce((copy, each) => each.rewrite(copy, place, siblings), declaration);
};

const copyDeclarations = (
  declarations: readonly Declaration[],
  plan: CopyPlan,
  place: DeclarationPlace,
): string =>
  declarations
    .map((declaration) => copyDeclaration(declaration, plan, place, declarations))
    .map((copy) => (copy ? declarationText(copy) : ''))
    .join('');

const ROOT_ONLY = ':where(:root)';

// What a nested selector stands for (CSS Nesting 1, section 3.1); enough to ask whether it
// matches, not for its specificity.
const resolveNesting = (selector: string, parent: string): string => {
  if (!parent) return selector;
  const whole = `:is(${parent})`;
  return selector.includes('&') ? selector.replaceAll('&', whole) : `${whole} ${selector}`;
};

const rootSelectors = (rule: PageRule, parent: string, plan: CopyPlan): string =>
  splitSelectors(rule.prelude || '&')
    .filter((selector) => plan.matchesRoot(resolveNesting(selector, parent)))
    .map((selector) => selector + ROOT_ONLY)
    .join(',');

const wrap = (prelude: string, body: string) => (prelude && body ? `${prelude}{${body}}` : body);

// Sizes that are relative mean something else at the root; only there its own rule applies.
const copyForRoot = (rule: PageRule, parent: string, plan: CopyPlan, copied: string): string => {
  const changed = copyDeclarations(rule.declarations, plan, 'root');
  if (changed === copied) return '';
  const selectors = rootSelectors(rule, parent, plan);
  return selectors && wrap(selectors, changed);
};

// The last `@keyframes` of a name replaces the others as a whole (CSS Animations 1, section 3).
const copyKeyframes = ({ prelude, rules }: PageRule, plan: CopyPlan): string => {
  const copies = rules.map(({ declarations }) => copyDeclarations(declarations, plan, 'rule'));
  if (!copies.some(Boolean)) return '';
  const steps = rules.map((step, index) =>
    wrap(step.prelude, `${step.text ?? ''};${copies[index] ?? ''}`),
  );
  return wrap(prelude, steps.join(''));
};

// A length in `em` is one where the property is set if that is registered, and a text if not: the
// twin has to be of the same kind.
const copyProperty = ({ declarations, text }: PageRule, plan: CopyPlan): string => {
  const [initial] = declarations;
  const copy = initial && copyDeclaration(initial, plan, 'rule', declarations);
  if (!copy || copy.name === initial.name) return '';
  const value = copy.value && `initial-value:${copy.value}`;
  return `@property ${copy.name}{${text ?? ''}${value}}`;
};

const copyRule = (rule: PageRule, parent: string, plan: CopyPlan): string => {
  const { prelude } = rule;
  if (prelude.startsWith('@keyframes')) return copyKeyframes(rule, plan);
  if (prelude === '@property') return copyProperty(rule, plan);
  if (prelude.startsWith('@')) return wrap(prelude, copyRules(rule.rules, plan, parent));
  const copied = copyDeclarations(rule.declarations, plan, 'rule');
  const own = wrap(prelude, copied) + (copied && copyForRoot(rule, parent, plan, copied));
  const inside = rule.rules.length
    ? copyRules(rule.rules, plan, resolveNesting(prelude, parent))
    : '';
  return own + wrap(prelude, inside);
};

/**
 * Copies rules with rewritten values. Selectors, conditions, layers and importance stay, so a copy
 * that comes later wins exactly where the original won.
 *
 * @param rules - The page's rules, in their order.
 * @param plan - What is copied, and how it changes.
 * @param parent - The selector around the rules, where they are nested.
 * @returns CSS text.
 */
export const copyRules = (rules: readonly PageRule[], plan: CopyPlan, parent = ''): string =>
  rules.map((rule) => copyRule(rule, parent, plan)).join('');

const layerNames = (rules: readonly PageRule[], outer: string): string[] =>
  rules.flatMap(({ prelude, rules: inner }) => {
    const [, list] = /^@layer\s+([^{;]+)/.exec(prelude) ?? [];
    if (list === undefined) return layerNames(inner, outer);
    const names = list.split(',').map((name) => outer + name.trim());
    return [...names, ...layerNames(inner, `${names[0] ?? ''}.`)];
  });

/**
 * The cascade layer that every other rule of the page overrides: the first, and in it the first.
 *
 * @returns A dotted name, or undefined when the page has no named layer.
 */
export const weakestLayer = (rules: readonly PageRule[]): string | undefined => {
  const names = layerNames(rules, '');
  let [weakest] = names[0]?.split('.') ?? [];
  for (let inner: string | undefined = weakest; inner !== undefined;) {
    weakest = inner;
    const depth = `${weakest}.`;
    const child = names.find((name) => name.startsWith(depth));
    inner =
      child === undefined ? undefined : depth + (child.slice(depth.length).split('.')[0] ?? '');
  }
  return weakest;
};
