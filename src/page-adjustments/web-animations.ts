import type { Behaviour, Stage } from './adjustment.js';
import { openRoots } from './open-roots.js';

// Animations that CSS started are stilled by rules; these belong to a script.
const isScripted = (animation: Animation) =>
  !('animationName' in animation) && !('transitionProperty' in animation);

const endOf = ({ effect }: Animation) => Number(effect?.getComputedTiming().endTime);

// Returns how to let it go on, where it would be by then; if it had not ended meanwhile.
const end = (animation: Animation): (() => void) => {
  const { currentTime, playbackRate } = animation;
  const began = performance.now();
  animation.finish();
  return () => {
    const now = Number(currentTime) + (performance.now() - began) * playbackRate;
    if (animation.playState !== 'finished' || now < 0 || now >= endOf(animation)) return;
    animation.play();
    animation.currentTime = now;
  };
};

const halt = (animation: Animation): (() => void) => {
  animation.pause();
  return () => {
    if (animation.playState === 'paused') animation.play();
  };
};

/**
 * Takes the animations that scripts run to their end; those without an end stand still. `stop()`
 * lets all go on.
 */
export const stillWebAnimations = (stage: Stage): Behaviour => {
  const goOn = new Map<Animation, () => void>();
  const still = (animation: Animation) => {
    if (animation.playState !== 'running' || !isScripted(animation)) return;
    goOn.set(animation, (endOf(animation) < Infinity ? end : halt)(animation));
  };
  return {
    // A document does not tell of the animations in its shadow roots.
    refresh: () =>
      openRoots(stage.document).forEach(
        (root) => stage.isOurs(root) || root.getAnimations().forEach(still),
      ),
    stop: () => {
      goOn.forEach((resume) => resume());
      goOn.clear();
    },
  };
};
