import type { Adjustment } from './adjustment.js';
import { contrast } from './contrast.js';
import { links } from './links.js';
import { motion } from './motion.js';
import { spacing } from './spacing.js';
import { textSize } from './text-size.js';

/** Every adjustment there is, in the order in which a menu shows them. */
export const adjustments: readonly Adjustment[] = [textSize, contrast, links, spacing, motion];

/** The adjustment of that name, if there is one. */
export const adjustmentNamed = (name: string): Adjustment | undefined =>
  adjustments.find((adjustment) => adjustment.name === name);

/** Levels by the adjustment's name; what stands at its first level is left out. */
export type Choices = Readonly<Record<string, string>>;

/** Whether an adjustment has that level. */
export const acceptsLevel = ({ levels, accepts }: Adjustment, level: string): boolean =>
  levels.includes(level) || !!accepts?.(level);

/**
 * The choices that make sense out of anything that was stored or passed: unknown names, unknown
 * levels and levels that change nothing are dropped.
 */
export const validChoices = (value: unknown): Choices => {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, string] => {
    const [name, level] = entry as [string, unknown];
    const adjustment = adjustmentNamed(name);
    return (
      typeof level === 'string' &&
      !!adjustment &&
      level !== adjustment.levels[0] &&
      acceptsLevel(adjustment, level)
    );
  });
  return Object.fromEntries(entries);
};
