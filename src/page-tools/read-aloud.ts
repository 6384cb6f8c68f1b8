import type { PageTool, ToolStage } from './page-tool.js';
import { drawReadingBar, type ReadingBar } from './read-aloud-controls.js';
import { ReadAloudSession, type ReadingState } from './read-aloud-session.js';
import type { ReadingPlan } from './read-aloud-start.js';
import { drawReadAloud, isOver, type OpenView } from './read-aloud-view.js';
import type { Speech } from './speech-device.js';
import { toolWords } from './tool-words.js';

/** Finds what can speak for a window. */
export type FindSpeech = (view: Window & typeof globalThis) => Speech | undefined;

/** The tool, and what ends its reading. */
export interface ReadAloud {
  readonly tool: PageTool;
  end(): void;
}

class Reader implements ReadAloud {
  readonly tool: PageTool = {
    name: 'read-aloud',
    label: (language) => toolWords(language).readAloud,
    works: (stage) => !!this.#speechOf(stage)?.voices().length,
    open: (view, stage) => this.#open(view, stage),
  };

  readonly #find: FindSpeech;
  #session: ReadAloudSession | undefined;
  #stage: ToolStage | undefined;
  #view: OpenView | undefined;
  #bar: ReadingBar | undefined;

  constructor(find: FindSpeech) {
    this.#find = find;
  }

  end(): void {
    this.#session?.stop();
    this.#session = this.#stage = undefined;
  }

  #speechOf({ document }: ToolStage): Speech | undefined {
    return document.defaultView ? this.#find(document.defaultView) : undefined;
  }

  #open(view: HTMLElement, stage: ToolStage): () => void {
    const speech = this.#speechOf(stage);
    if (!speech) return () => undefined;
    this.#stage = stage;
    const session = (this.#session ??= new ReadAloudSession(speech, (state) => this.#tell(state)));
    const open = drawReadAloud(view, stage, session, {
      read: (plan) => this.#read(session, plan, stage),
      pick: () => this.#pick(session, stage),
    });
    this.#view = open;
    return () => {
      open.close();
      if (this.#view === open) this.#view = undefined;
    };
  }

  #read(session: ReadAloudSession, plan: ReadingPlan, stage: ToolStage): void {
    if (plan.passages.length) session.read(plan);
    else stage.announce(toolWords(stage.language).nothingToRead);
  }

  #pick(session: ReadAloudSession, stage: ToolStage): void {
    stage.leavePanel();
    session.pick(stage);
    this.#bar?.focus();
  }

  #tell(state: ReadingState): void {
    const stage = this.#stage;
    if (!stage) return;
    const words = toolWords(stage.language);
    const said: Record<ReadingState, string> = {
      picking: words.pickHow,
      reading: words.reading,
      paused: words.paused,
      ended: words.stopped,
      failed: words.failed,
    };
    stage.announce(said[state]);
    this.#showBar(stage, state);
    this.#view?.update();
  }

  #showBar({ layer, language }: ToolStage, state: ReadingState): void {
    if (isOver(state)) {
      this.#bar?.element.remove();
      this.#bar = undefined;
      return;
    }
    if (!this.#session) return;
    const bar = (this.#bar ??= drawReadingBar(this.#session, toolWords(language)));
    if (bar.element.parentNode !== layer) layer.append(bar.element);
    bar.update();
  }
}

/** Makes the tool that reads a page aloud with what is found to speak. */
export const readAloudWith = (find: FindSpeech): ReadAloud => new Reader(find);
