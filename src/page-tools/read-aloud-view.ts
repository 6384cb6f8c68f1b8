import { drawButton, drawNote, drawRow, setShown } from './element-drawing.js';
import type { ToolStage } from './page-tool.js';
import { drawReadingControls } from './read-aloud-controls.js';
import type { ReadAloudSession, ReadingState } from './read-aloud-session.js';
import { planPage, planSelection, type ReadingPlan } from './read-aloud-start.js';
import { drawVoiceSettings } from './read-aloud-voices.js';
import { toolWords } from './tool-words.js';

/** What the view of reading aloud can ask for. */
export interface ReadingRequests {
  read(plan: ReadingPlan): void;
  pick(): void;
}

/** A view that is open. */
export interface OpenView {
  /** Shows what can be done now. */
  update(): void;
  close(): void;
}

/** Whether nothing is being read and nothing is awaited. */
export const isOver = (state: ReadingState): boolean => state === 'ended' || state === 'failed';

// The press of a button may take the selection away: the last one is kept until there is another.
const drawSelection = (stage: ToolStage, words: string, read: (plan: ReadingPlan) => void) => {
  let plan = planSelection(stage);
  const button = drawButton(words, () => plan && read(plan), 'action');
  const update = () => {
    const { activeElement } = stage.document;
    const inPage = !activeElement || !stage.isOurs(activeElement);
    if (inPage || stage.document.getSelection()?.isCollapsed === false) plan = planSelection(stage);
    setShown(button, !!plan);
  };
  return { button, update };
};

/** Draws the view: where to start, what is being read, with which voice. */
export const drawReadAloud = (
  view: HTMLElement,
  stage: ToolStage,
  session: ReadAloudSession,
  { read, pick }: ReadingRequests,
): OpenView => {
  const words = toolWords(stage.language);
  const selection = drawSelection(stage, words.readSelection, read);
  const page = drawButton(words.readPage, () => read(planPage(stage)), 'action');
  const starts = drawRow('grid', selection.button, page, drawButton(words.pick, pick));
  const controls = drawReadingControls(session, words);
  const none = drawNote(words.noLocal);
  const update = () => {
    const isMute = !session.voices('').length;
    const runs = !isOver(session.state);
    // A button that goes must not take the focus with it.
    if (!runs && controls.element.matches(':focus-within')) page.focus();
    setShown(none, isMute);
    setShown(starts, !isMute, 'grid');
    setShown(controls.element, runs, 'flex');
    for (const part of [controls, selection, voices]) part.update();
  };
  const voices = drawVoiceSettings(session, stage, () => update());
  view.append(none, starts, controls.element, voices.element);
  update();
  return { update, close: followDevice(stage.document, session, selection.update, update) };
};

const followDevice = (
  document: Document,
  { speech }: ReadAloudSession,
  selected: () => void,
  voicesChanged: () => void,
) => {
  document.addEventListener('selectionchange', selected);
  const endWatch = speech.watchVoices(voicesChanged);
  return () => {
    document.removeEventListener('selectionchange', selected);
    endWatch();
  };
};
