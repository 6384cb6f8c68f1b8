import type { StartBehaviour } from '../page-adjustments/adjustment.js';

import { watchMedia } from './media-watch.js';

/**
 * Every video and audio element is muted, late ones too. One that the visitor makes heard again
 * stays so, and afterwards only those are heard that were muted here.
 */
export const sound: StartBehaviour = (stage) => {
  const freed = new WeakSet<HTMLMediaElement>();
  const muted = new Set<HTMLMediaElement>();
  const mute = (media: HTMLMediaElement) => {
    if (media.muted || freed.has(media)) return;
    media.muted = true;
    muted.add(media);
  };
  return watchMedia(stage, {
    selector: 'audio,video',
    types: 'loadstart play volumechange',
    found: mute,
    heard: (media, type, byVisitor) => {
      if (type === 'volumechange' && muted.has(media) && !media.muted && byVisitor) {
        freed.add(media);
        muted.delete(media);
      }
      mute(media);
    },
    undo: () => muted.forEach((media) => (media.muted = false)),
  });
};
