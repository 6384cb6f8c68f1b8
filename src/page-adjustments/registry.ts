import type { Adjustment } from './adjustment.js';
import { contrast } from './contrast.js';
import { focus, headings } from './finding.js';
import { font } from './font.js';
import { links } from './links.js';
import {
  magnifier,
  movingPictures,
  pictures,
  pointer,
  readingLine,
  readingMask,
  sound,
  videos,
} from './loaded.js';
import { motion } from './motion.js';
import { pageZoom } from './page-zoom.js';
import { saturation } from './saturation.js';
import { letterSpacing, lineHeight, paragraphSpacing, spacing, wordSpacing } from './spacing.js';
import { targets } from './targets.js';
import { alignment, hyphens, lineLength, textWeight } from './text-look.js';
import { textSize } from './text-size.js';
import { transparency } from './transparency.js';

/**
 * Every adjustment there is, in the order in which a menu shows them. Where two say something of
 * the same property, the later one wins: the four parts of `spacing` over the whole of it.
 */
export const adjustments: readonly Adjustment[] = [
  textSize,
  pageZoom,
  textWeight,
  font,
  spacing,
  lineHeight,
  letterSpacing,
  wordSpacing,
  paragraphSpacing,
  alignment,
  lineLength,
  hyphens,
  contrast,
  saturation,
  transparency,
  links,
  headings,
  focus,
  targets,
  pointer,
  pictures,
  motion,
  movingPictures,
  videos,
  sound,
  readingLine,
  readingMask,
  magnifier,
];

// A site's script may hand in anything.
const isOwn = (own: Partial<Adjustment> | null, index: number, all: readonly Adjustment[]) =>
  /^[a-z][a-z-]*$/.test(own?.name ?? '') &&
  (own?.levels?.length ?? 0) > 1 &&
  !adjustments.some(({ name }) => name === own?.name) &&
  all.findIndex((each: Adjustment | null) => each?.name === own?.name) === index;

/**
 * All that can be chosen on a page.
 *
 * @param extra - A site's own adjustments. Left out are those without a lower-case name of their
 *   own and those with less than two levels.
 */
export const allAdjustments = (extra: readonly Adjustment[] = []): readonly Adjustment[] => [
  ...adjustments,
  ...extra.filter(isOwn),
];

/** The adjustment of that name, if there is one; `extra` are a site's own. */
export const adjustmentNamed = (
  name: string,
  extra?: readonly Adjustment[],
): Adjustment | undefined => allAdjustments(extra).find((adjustment) => adjustment.name === name);

/** Levels by the adjustment's name; what stands at its first level is left out. */
export type Choices = Readonly<Record<string, string>>;

/** Whether an adjustment has that level. */
export const acceptsLevel = ({ levels, accepts }: Adjustment, level: string): boolean =>
  levels.includes(level) || !!accepts?.(level);

/**
 * The choices that make sense out of anything that was stored or passed: unknown names, unknown
 * levels and levels that change nothing are dropped.
 *
 * @param extra - A site's own adjustments.
 */
export const validChoices = (value: unknown, extra?: readonly Adjustment[]): Choices => {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).flatMap(([name, level]: [string, unknown]) => {
    const adjustment = adjustmentNamed(name, extra);
    if (typeof level !== 'string' || !adjustment) return [];
    const changes = level !== adjustment.levels[0] && acceptsLevel(adjustment, level);
    return changes ? [[name, level] as const] : [];
  });
  return Object.fromEntries(entries);
};
