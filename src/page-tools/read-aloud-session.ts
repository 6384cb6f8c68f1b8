import type { Stage } from '../page-adjustments/adjustment.js';

import { bringIntoView } from './calm-scrolling.js';
import { elementOf } from './flat-tree.js';
import { PageMarks } from './page-marks.js';
import { passageRange, type Passage } from './passages.js';
import { planFrom, type ReadingPlan } from './read-aloud-start.js';
import { speechChunks } from './speech-chunks.js';
import type { Speech } from './speech-device.js';
import { SpeechQueue, type SpeechChunk, type SpeechState } from './speech-queue.js';
import { voiceFor, voicesFor, type Voice } from './speech-voices.js';

/** What a visitor has set for reading aloud. */
export interface ReadingSettings {
  rate: number;
  voice: Voice | undefined;
  localOnly: boolean;
}

/** Whether something is being read, or waits for the visitor to say where. */
export type ReadingState = SpeechState | 'picking';

interface PlacedChunk extends SpeechChunk {
  readonly passage: Passage;
  readonly at: number;
}

/** Reads passages of a page aloud, and marks the spoken word. */
export class ReadAloudSession {
  readonly settings: ReadingSettings = { rate: 1, voice: undefined, localOnly: true };
  readonly speech: Speech;
  readonly #changed: (state: ReadingState) => void;
  readonly #marks = new PageMarks('practice-spoken');
  #queue: SpeechQueue | undefined;
  #chunks: readonly PlacedChunk[] = [];
  #endPick: (() => void) | undefined;

  /** @param changed - Called when reading begins, pauses, goes on and ends. */
  constructor(speech: Speech, changed: (state: ReadingState) => void) {
    this.speech = speech;
    this.#changed = changed;
  }

  get state(): ReadingState {
    return this.#endPick ? 'picking' : (this.#queue?.state ?? 'ended');
  }

  /** The voices that the visitor allows, those of a language first. */
  voices(language: string): readonly Voice[] {
    return voicesFor(this.speech.voices(), language, this.settings.localOnly);
  }

  /** Reads, instead of what was read before. */
  read({ passages, start }: ReadingPlan): void {
    this.#forget();
    const first = passages[start];
    this.#chunks = passages.flatMap((passage) =>
      speechChunks(passage.text).map((part) => ({ ...passage, ...part, passage })),
    );
    this.#queue = new SpeechQueue(this.#chunks, (...said) => this.#speak(...said), {
      changed: (state) => this.#follow(state),
      spoken: (...place) => this.#mark(...place),
    });
    this.#queue.play(this.#chunks.findIndex(({ passage }) => passage === first));
  }

  /** Waits until the visitor clicks, taps or focuses a text, and reads from there. */
  pick(stage: Stage): void {
    this.#forget();
    const { defaultView: view } = stage.document;
    const look = (event: Event) => {
      const plan = planFrom(stage, event);
      if (plan) this.read(plan);
    };
    view?.addEventListener('click', look, true);
    view?.addEventListener('focusin', look, true);
    this.#endPick = () => {
      view?.removeEventListener('click', look, true);
      view?.removeEventListener('focusin', look, true);
    };
    this.#changed('picking');
  }

  pause(): void {
    this.#queue?.pause();
  }

  goOn(): void {
    this.#queue?.goOn();
  }

  step(direction: 1 | -1): void {
    this.#queue?.step(direction);
  }

  /** Uses other settings from the present word on. */
  set(settings: Partial<ReadingSettings>): void {
    Object.assign(this.settings, settings);
    this.#queue?.renew();
  }

  stop(): void {
    const picked = !!this.#endPick;
    this.#forget();
    if (picked) this.#changed('ended');
  }

  #forget(): void {
    this.#endPick?.();
    this.#endPick = undefined;
    this.#queue?.stop();
  }

  #follow(state: SpeechState): void {
    if (state === 'ended' || state === 'failed') this.#marks.clear();
    this.#changed(state);
  }

  #speak(text: string, language: string, heard: Parameters<Speech['speak']>[2]): () => void {
    const { rate, voice: chosen } = this.settings;
    const voice = voiceFor(this.voices(language), chosen, language);
    return this.speech.speak(text, { language, rate, voice }, heard);
  }

  #mark(index: number, at: number, length: number): void {
    const chunk = this.#chunks[index];
    if (!chunk) return;
    const range = passageRange(chunk.passage, chunk.at + at, length);
    const element = elementOf(range.startContainer);
    this.#marks.show([range]);
    if (element) bringIntoView(range, element);
  }
}
