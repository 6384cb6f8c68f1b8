import type { Behaviour, Stage } from './adjustment.js';
import { openRoots } from './open-roots.js';

// Animations that CSS started are stilled by rules; these belong to a script.
const isScripted = (animation: Animation) =>
  !('animationName' in animation) && !('transitionProperty' in animation);

const isEndless = (animation: Animation) =>
  animation.effect?.getComputedTiming().endTime === Infinity;

/**
 * Takes the animations that scripts run to their end; those without an end stand still until
 * `stop()` lets them go on.
 */
export const stillWebAnimations = (stage: Stage): Behaviour => {
  const paused = new Set<Animation>();
  const still = (animation: Animation) => {
    if (animation.playState !== 'running' || !isScripted(animation)) return;
    if (!isEndless(animation)) return animation.finish();
    animation.pause();
    paused.add(animation);
  };
  return {
    // A document does not tell of the animations in its shadow roots.
    refresh: () =>
      openRoots(stage.document).forEach(
        (root) => stage.isOurs(root) || root.getAnimations().forEach(still),
      ),
    stop: () => {
      paused.forEach((animation) => {
        if (animation.playState === 'paused') animation.play();
      });
      paused.clear();
    },
  };
};
