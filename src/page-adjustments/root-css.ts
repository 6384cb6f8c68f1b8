import type { Adjustment, Rewriting, Surroundings } from './adjustment.js';
import { drawnSizeRule } from './drawn-sizes.js';
import { inlineStyleRules } from './inline-style-rules.js';
import type { RootStyles } from './page-styles.js';
import {
  allDeclarations,
  copyRules,
  propertiesToCopy,
  variablesToCopy,
  weakestLayer,
  type CopyPlan,
} from './rule-copies.js';

/** An adjustment that is on, and its level. */
export interface ActiveAdjustment {
  readonly adjustment: Adjustment;
  readonly level: string;
}

// Important declarations in a layer win over all that are important without one (CSS Cascade 5,
// section 6.4.4), however specific: so these rules can stay simple.
const LAYER = 'practice-page-adjustments';

/** What the adjustments that are on do to the page's own declarations. */
export const rewritingsOf = (
  active: readonly ActiveAdjustment[],
  surroundings: Surroundings,
): Rewriting[] =>
  active.flatMap(({ adjustment, level }) => adjustment.rewriting?.(level, surroundings) ?? []);

/** Whether any of the adjustments has to know the page's own styles. */
export const needsPageStyles = (active: readonly ActiveAdjustment[]): boolean =>
  active.some(({ adjustment }) => !!adjustment.rewriting);

/** How many times as large inherited text is meant to be, all adjustments together. */
export const textScale = (active: readonly ActiveAdjustment[]): number =>
  active.reduce((scale, { adjustment, level }) => scale * (adjustment.textScale?.(level) ?? 1), 1);

/**
 * Decides what is copied on a page.
 *
 * @param active - The adjustments that are on.
 * @param styles - All roots of the page: custom properties cross from one into the other.
 */
export const planCopies = (
  active: readonly ActiveAdjustment[],
  styles: readonly RootStyles[],
  surroundings: Surroundings,
): Omit<CopyPlan, 'matchesRoot'> => {
  const rewritings = rewritingsOf(active, surroundings);
  const declarations = styles.flatMap(({ rules, inline }) => [
    ...allDeclarations(rules),
    ...inline.flatMap((each) => each.declarations),
  ]);
  return {
    rewritings,
    properties: propertiesToCopy(declarations, rewritings),
    variables: variablesToCopy(declarations, rewritings),
  };
};

const layer = (name: string, rules: string) => (rules ? `@layer ${name}{${rules}}` : '');

/** Rules that win over everything the page says; every declaration has to be important. */
export const winningRules = (rules: string): string => layer(LAYER, rules);

/**
 * The text of the sheet that one root adopts.
 *
 * @param active - The adjustments that reach this root.
 * @param styles - The root's own styles.
 * @param plan - What is copied on this page.
 */
export const rootCss = (
  active: readonly ActiveAdjustment[],
  styles: RootStyles,
  plan: CopyPlan,
  surroundings: Surroundings,
): string => {
  const all = (part: 'css' | 'defaults') =>
    active.map(({ adjustment, level }) => adjustment[part]?.(level, surroundings) ?? '').join('');
  const inline = styles.inline.flatMap(({ attribute, declarations, isRoot }) =>
    inlineStyleRules(attribute, declarations, plan, isRoot),
  );
  const drawn = styles.drawnSizes.map((size) => drawnSizeRule(size, plan));
  return (
    layer(weakestLayer(styles.rules) ?? LAYER, all('defaults') + drawn.join('')) +
    [...new Set(inline)].join('') +
    copyRules(styles.rules, plan) +
    winningRules(all('css'))
  );
};
