import type { Behaviour, Stage } from '../page-adjustments/adjustment.js';
import { openRoots, type StyledRoot } from '../page-adjustments/open-roots.js';

import { listen } from './listening.js';

const OPERABLE = 'a[href],button,summary,label,input,select,audio,video,[role],[tabindex]';
const SOON = 2000;

/** What is done with the media of a page. */
export interface MediaCare<Media extends HTMLMediaElement> {
  /** Which elements are meant. */
  readonly selector: string;
  /** Media events that are listened to, separated by spaces. */
  readonly types: string;
  /** Called for each element that is found, again and again. */
  found(media: Media): void;
  /**
   * Called for an event of one.
   *
   * @param byVisitor - Whether it follows on a press of the visitor on something operable.
   */
  heard(media: Media, type: string, byVisitor: boolean): void;
  /** Undoes what was done. */
  undo(): void;
}

const isPress = (event: Event, { isOurs }: Stage): boolean => {
  const pressed = event.composedPath()[0] as Element;
  return (
    event.isTrusted &&
    (event.type === 'click' || /^( |Enter|k)$/.test((event as KeyboardEvent).key)) &&
    !!pressed.closest(OPERABLE) &&
    !isOurs(pressed)
  );
};

/**
 * Watches over the media of a page, of its open shadow roots and of the frames that may be read.
 * A sound that is in no document (`new Audio()`, Web Audio) can't be reached.
 */
export const watchMedia = <Media extends HTMLMediaElement>(
  stage: Stage,
  care: MediaCare<Media>,
): Behaviour => {
  const listened = new Map<StyledRoot, readonly (() => void)[]>();
  let pressed = -SOON;
  const hear = (event: Event) => {
    const target = event.target as Media;
    if (/^(click|keydown)$/.test(event.type)) {
      if (isPress(event, stage)) pressed = performance.now();
    } else if (target.matches(care.selector)) {
      care.heard(target, event.type, performance.now() - pressed < SOON);
    }
  };
  const refresh = () => {
    for (const root of openRoots(stage.document)) {
      // Events of media do not leave a shadow root.
      const ends = listened.get(root) ?? [listen(root, `${care.types} click keydown`, hear)];
      listened.set(root, ends);
      for (const media of root.querySelectorAll<Media>(care.selector)) care.found(media);
    }
  };
  refresh();
  return {
    refresh,
    stop: () => {
      listened.forEach((ends) => ends.forEach((end) => end()));
      care.undo();
    },
  };
};
