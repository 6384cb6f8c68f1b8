/** What is spoken at once. */
export interface SpeechChunk {
  readonly text: string;
  /** BCP 47, or empty. */
  readonly language: string;
  /** Which paragraph it belongs to. */
  readonly paragraph: number;
}

/** What is heard of a text that is being spoken. */
export interface Heard {
  /** A word begins: where in the text, and how long it is. */
  word(at: number, length: number): void;
  end(): void;
  failed(): void;
}

/** Speaks a text; what it returns stops that. */
export type Speak = (text: string, language: string, heard: Heard) => () => void;

/** Whether something is being read. */
export type SpeechState = 'reading' | 'paused' | 'ended' | 'failed';

/** What is told of a queue. */
export interface SpeechListener {
  changed(state: SpeechState): void;
  /** What is spoken now: a part of a chunk, by its index. */
  spoken(index: number, at: number, length: number): void;
}

/**
 * Speaks one chunk after the other. A pause ends the speech and remembers the word: the pauses of
 * the browsers themselves lose their place on phones.
 */
export class SpeechQueue {
  readonly #chunks: readonly SpeechChunk[];
  readonly #speak: Speak;
  readonly #listener: SpeechListener;
  #state: SpeechState = 'ended';
  #index = 0;
  #at = 0;
  #silence: (() => void) | undefined;

  constructor(chunks: readonly SpeechChunk[], speak: Speak, listener: SpeechListener) {
    this.#chunks = chunks;
    this.#speak = speak;
    this.#listener = listener;
  }

  get state(): SpeechState {
    return this.#state;
  }

  /** Begins with a chunk, by its index. */
  play(index = 0): void {
    this.#index = index;
    this.#at = 0;
    this.goOn();
  }

  /** Goes on with the word at which it was paused. */
  goOn(): void {
    this.#become('reading');
    this.#say();
  }

  pause(): void {
    if (this.#state === 'reading') this.#end('paused');
  }

  stop(): void {
    if (this.#state === 'reading' || this.#state === 'paused') this.#end('ended');
  }

  /** Speaks on from the present word with another voice or speed. */
  renew(): void {
    if (this.#state === 'reading') this.#say();
  }

  /** Goes to the start of the next paragraph, or (-1) of this one and then the one before. */
  step(direction: 1 | -1): void {
    const starts = this.#chunks.flatMap(({ paragraph }, index) =>
      paragraph === this.#chunks[index - 1]?.paragraph ? [] : [index],
    );
    const here = this.#at > 0 ? this.#index : this.#index - 1;
    const next =
      direction > 0
        ? starts.find((start) => start > this.#index)
        : (starts.findLast((start) => start <= here) ?? 0);
    if (next === undefined) this.stop();
    else this.play(next);
  }

  #say(): void {
    this.#silence?.();
    const chunk = this.#chunks[this.#index];
    if (!chunk) return this.#end('ended');
    const from = this.#at;
    this.#listener.spoken(this.#index, from, chunk.text.length - from);
    let over = false;
    const unlessOver = (act: () => void) => () => {
      if (!over) act();
    };
    const hush = this.#speak(chunk.text.slice(from), chunk.language, {
      word: (at, length) => unlessOver(() => this.#hear(from + at, length))(),
      end: unlessOver(() => this.#next()),
      failed: unlessOver(() => this.#end('failed')),
    });
    this.#silence = () => {
      over = true;
      hush();
    };
  }

  #hear(at: number, length: number): void {
    this.#at = at;
    this.#listener.spoken(this.#index, at, length);
  }

  #next(): void {
    this.#index++;
    this.#at = 0;
    this.#say();
  }

  #end(state: SpeechState): void {
    this.#silence?.();
    this.#silence = undefined;
    this.#become(state);
  }

  #become(state: SpeechState): void {
    this.#state = state;
    this.#listener.changed(state);
  }
}
