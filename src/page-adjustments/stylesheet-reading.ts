import type { Declaration, PageRule } from './page-styles.js';

const READ = new Set([
  'font-size',
  'line-height',
  'font-family',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant-caps',
  'background-color',
  'background-image',
  'background-size',
]);

// A shorthand with a variable in it leaves its longhands empty; its own text is kept instead.
const SHORTHANDS: Readonly<Record<string, string>> = {
  'font-size': 'font',
  'background-color': 'background',
};

const readDeclaration = (style: CSSStyleDeclaration, longhand: string): Declaration | undefined => {
  const own = style.getPropertyValue(longhand);
  const name = own ? longhand : (SHORTHANDS[longhand] ?? longhand);
  const value = own || style.getPropertyValue(name);
  if (!value) return undefined;
  return { name, value: value.trim(), important: style.getPropertyPriority(longhand) !== '' };
};

/** The declarations of a rule or an element that adjustments may need, and its custom properties. */
export const readDeclarations = (style: CSSStyleDeclaration): Declaration[] => {
  const declarations: Declaration[] = [];
  for (let index = 0; index < style.length; index++) {
    const name = style.item(index);
    const declaration =
      READ.has(name) || name.startsWith('--') ? readDeclaration(style, name) : undefined;
    if (declaration) declarations.push(declaration);
  }
  return declarations;
};

const group = (prelude: string, rules: readonly PageRule[]): PageRule[] =>
  rules.length ? [{ prelude, declarations: [], rules }] : [];

const within = (prelude: string, condition: string, rules: PageRule[]): PageRule[] =>
  condition ? group(prelude, rules) : rules;

const readImport = (rule: CSSImportRule): PageRule[] => {
  let rules = rule.styleSheet ? readOwnRules(rule.styleSheet) : [];
  const { layerName, supportsText } = rule;
  if (layerName !== null) rules = group(`@layer ${layerName}`.trim(), rules);
  rules = within(`@supports (${supportsText ?? ''})`, supportsText ?? '', rules);
  return within(`@media ${rule.media.mediaText}`, rule.media.mediaText, rules);
};

const readStyleRule = (rule: CSSStyleRule): PageRule[] => {
  const declarations = readDeclarations(rule.style);
  const rules = rule.cssRules.length ? readRules(rule.cssRules) : [];
  return declarations.length || rules.length
    ? [{ prelude: rule.selectorText, declarations, rules }]
    : [];
};

const readKeyframes = (rule: CSSKeyframesRule): PageRule[] => {
  const steps = [...(rule.cssRules as Iterable<CSSKeyframeRule>)].map(({ keyText, style }) => {
    const declarations = readDeclarations(style);
    return { prelude: keyText, declarations, rules: [], text: style.cssText };
  });
  const matters = steps.some(({ declarations }) => declarations.length);
  return group(`@keyframes ${CSS.escape(rule.name)}`, matters ? steps : []);
};

const readProperty = (rule: CSSPropertyRule): PageRule[] => {
  const { name, syntax, inherits, initialValue } = rule;
  const initial = { name, value: initialValue ?? '', important: false };
  const text = `syntax:"${syntax}";inherits:${inherits};`;
  return [{ prelude: '@property', declarations: [initial], rules: [], text }];
};

// The start of the text serves every kind of condition there is or will be; the commonest are
// spared having all their rules written out for it.
const groupPrelude = (rule: CSSGroupingRule, kind: string): string =>
  kind === 'CSSMediaRule'
    ? `@media ${(rule as CSSMediaRule).conditionText}`
    : rule.cssText.slice(0, rule.cssText.indexOf('{')).trim();

const readRule = (rule: CSSRule): PageRule[] => {
  // Each frame has classes of its own, so that `instanceof` fails for the rules of a frame.
  const kind = Object.prototype.toString.call(rule).slice(8, -1);
  if (kind === 'CSSStyleRule') return readStyleRule(rule as CSSStyleRule);
  if (kind === 'CSSImportRule') return readImport(rule as CSSImportRule);
  if (kind === 'CSSKeyframesRule') return readKeyframes(rule as CSSKeyframesRule);
  if (kind === 'CSSPropertyRule') return readProperty(rule as CSSPropertyRule);
  if (kind === 'CSSLayerStatementRule') {
    const names = (rule as CSSLayerStatementRule).nameList.join(',');
    return [{ prelude: `@layer ${names}`, declarations: [], rules: [] }];
  }
  // Bare declarations after a nested rule (CSS Nesting 1, section 4.1); not every engine has them.
  if (kind === 'CSSNestedDeclarations')
    return [
      { prelude: '', declarations: readDeclarations((rule as CSSStyleRule).style), rules: [] },
    ];
  if (!('cssRules' in rule) || kind === 'CSSPageRule') return [];
  const grouping = rule as CSSGroupingRule;
  return group(groupPrelude(grouping, kind), readRules(grouping.cssRules));
};

const readRules = (rules: CSSRuleList): PageRule[] => {
  const read: PageRule[] = [];
  for (const rule of rules) read.push(...readRule(rule));
  return read;
};

// A sheet from another origin without CORS throws when its rules are asked for (CSSOM, 6.2.1).
const rulesOf = (sheet: CSSStyleSheet): CSSRuleList | undefined => {
  try {
    return sheet.cssRules;
  } catch {
    return undefined;
  }
};

const readOwnRules = (sheet: CSSStyleSheet): PageRule[] => {
  const rules = rulesOf(sheet);
  return rules ? readRules(rules) : [];
};

/** The rules of a sheet, inside its own media condition; none for a sheet that is switched off. */
export const readStyleSheet = (sheet: CSSStyleSheet): PageRule[] =>
  sheet.disabled
    ? []
    : within(`@media ${sheet.media.mediaText}`, sheet.media.mediaText, readOwnRules(sheet));

/**
 * Marks by which most changes of a sheet are seen: `insertRule` and late imports leave no other
 * trace.
 *
 * @returns Values to compare one by one; a sheet that can't be read has `unreadable` among them.
 */
export const sheetMarks = (sheet: CSSStyleSheet): unknown[] => {
  const rules = rulesOf(sheet);
  const marks: unknown[] = [sheet, sheet.disabled, sheet.media.mediaText];
  if (!rules) return [...marks, unreadable];
  marks.push(rules.length, rules[0], rules[rules.length - 1]);
  for (const rule of rules) {
    if ('styleSheet' in rule) {
      const imported = rule.styleSheet as CSSStyleSheet | null;
      if (imported) marks.push(...sheetMarks(imported));
    } else if (!('nameList' in rule)) break;
  }
  return marks;
};

/** Stands in the marks of a sheet that can't be read. */
export const unreadable = Symbol('unreadable');
