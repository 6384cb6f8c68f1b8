import type { Choices } from './registry.js';
import type { SystemWishes } from './surroundings.js';

/** The name under which choices say that the device's wishes are followed. */
export const DEVICE = 'device';

const contrastWish = ({ forcedColors, moreContrast, dark }: SystemWishes): Choices => {
  // The device then chooses all colours itself.
  if (forcedColors || !(moreContrast || dark)) return {};
  return { contrast: moreContrast ? (dark ? 'dark' : 'high') : 'soft-dark' };
};

/** What the wishes of a visitor's device mean as choices. */
export const deviceChoices = (wishes: SystemWishes): Choices => ({
  ...(wishes.lessMotion && { motion: 'still', 'moving-pictures': 'still', videos: 'paused' }),
  ...contrastWish(wishes),
  ...(wishes.lessTransparency && { transparency: 'none' }),
});
