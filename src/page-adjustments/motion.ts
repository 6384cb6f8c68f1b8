import type { Adjustment } from './adjustment.js';
import { stillWebAnimations } from './web-animations.js';

/** Animations and transitions that are at their end at once. */
export const motion: Adjustment = {
  name: 'motion',
  group: 'motion',
  levels: ['default', 'still'],
  css: () =>
    // Ended at once and not switched off: what fades in has to be visible, and scripts that wait
    // for the end have to go on.
    '*,::before,::after,::backdrop{animation-duration:.01ms!important;animation-delay:0s!important;' +
    'animation-iteration-count:1!important;transition-duration:.01ms!important;' +
    'transition-delay:0s!important;scroll-behavior:auto!important}' +
    '::view-transition-group(*),::view-transition-old(*),::view-transition-new(*)' +
    '{animation-duration:.01ms!important;animation-delay:0s!important}',
  behaviour: stillWebAnimations,
};
