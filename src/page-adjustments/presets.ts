import type { Choices } from './registry.js';

/** Several adjustments at once, named for what one needs. */
export interface Preset {
  readonly name: string;
  readonly choices: Choices;
}

const STILL: Choices = {
  motion: 'still',
  'moving-pictures': 'still',
  videos: 'paused',
  sound: 'muted',
};

/** Larger and clearer, calmer page, easier reading, fewer distractions. */
export const presets: readonly Preset[] = [
  {
    name: 'larger',
    choices: {
      'text-size': '150',
      'text-weight': 'heavy',
      contrast: 'high',
      links: 'underlined',
      focus: 'strong',
      targets: 'large',
    },
  },
  {
    name: 'calm',
    choices: { ...STILL, contrast: 'light', saturation: 'low', transparency: 'none' },
  },
  {
    name: 'reading',
    choices: {
      'text-size': '125',
      font: 'plain',
      spacing: 'wide',
      alignment: 'start',
      'line-length': 'short',
      hyphens: 'none',
    },
  },
  { name: 'focus', choices: { ...STILL, pictures: 'hidden', 'reading-mask': 'on' } },
];
