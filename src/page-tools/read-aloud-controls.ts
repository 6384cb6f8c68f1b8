import { draw, drawButton, drawNote, drawRow, setShown } from './element-drawing.js';
import type { ReadAloudSession } from './read-aloud-session.js';
import type { ToolWords } from './tool-words.js';

/** Something drawn that follows what is being read. */
export interface ReadingControls {
  readonly element: HTMLElement;
  /** Shows what can be done now. */
  update(): void;
}

/** Controls of which one can always be used. */
export interface ReadingBar extends ReadingControls {
  /** Moves the focus to that one. */
  focus(): void;
}

/** Draws the buttons to pause, go on, stop, and step from paragraph to paragraph. */
export const drawReadingControls = (session: ReadAloudSession, words: ToolWords): ReadingBar => {
  const pause = drawButton('', () =>
    session.state === 'paused' ? session.goOn() : session.pause(),
  );
  const stop = drawButton('', () => session.stop());
  const back = drawButton(words.back, () => session.step(-1));
  const next = drawButton(words.next, () => session.step(1));
  const element = drawRow('flex', pause, stop, back, next);
  Object.assign(element, { role: 'group', ariaLabel: words.readAloud });
  return {
    element,
    focus: () => stop.focus(),
    update: () => {
      const isPicking = session.state === 'picking';
      pause.textContent = session.state === 'paused' ? words.goOn : words.pause;
      stop.textContent = isPicking ? words.cancel : words.stop;
      for (const each of [pause, back, next]) setShown(each, !isPicking);
    },
  };
};

/** Draws the bar at the lower edge of the window that stays while the panel is closed. */
export const drawReadingBar = (session: ReadAloudSession, words: ToolWords): ReadingBar => {
  const controls = drawReadingControls(session, words);
  const how = drawNote(words.pickHow);
  const element = draw('div', {}, how, controls.element);
  Object.assign(element.style, {
    position: 'fixed',
    insetInline: '0',
    insetBlockEnd: '1em',
    inlineSize: 'fit-content',
    maxInlineSize: 'calc(100vw - 4em)',
    marginInline: 'auto',
    padding: '.75em',
    border: '2px solid',
    borderRadius: '.5em',
    background: 'Canvas',
    color: 'CanvasText',
    pointerEvents: 'auto',
  });
  return {
    element,
    focus: controls.focus,
    update: () => {
      controls.update();
      setShown(how, session.state === 'picking');
    },
  };
};
