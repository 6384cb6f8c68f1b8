import type { StartBehaviour } from '../page-adjustments/adjustment.js';

import { watchMedia } from './media-watch.js';

/**
 * Videos are paused, and stay so until the visitor starts them: a play that follows on a press is
 * the visitor's. Those that were paused here go on afterwards.
 */
export const videos: StartBehaviour = (stage) => {
  const wanted = new WeakSet<HTMLVideoElement>();
  const paused = new Set<HTMLVideoElement>();
  const pause = (video: HTMLVideoElement) => {
    if (video.paused || wanted.has(video)) return;
    video.pause();
    paused.add(video);
  };
  return watchMedia<HTMLVideoElement>(stage, {
    selector: 'video',
    types: 'play playing',
    found: pause,
    heard: (video, type, byVisitor) => {
      if (type === 'play' && byVisitor) wanted.add(video);
      if (wanted.has(video)) paused.delete(video);
      // Not sooner: a page that waits for its `play()` is then told that it went well.
      else if (type === 'playing') pause(video);
    },
    undo: () =>
      paused.forEach((video) => {
        if (video.isConnected && video.paused) void video.play().catch(() => undefined);
      }),
  });
};
