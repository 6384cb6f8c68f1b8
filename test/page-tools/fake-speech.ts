import type { Speech, SpeechSettings } from '../../src/page-tools/speech-device.js';
import type { Heard } from '../../src/page-tools/speech-queue.js';
import type { Voice } from '../../src/page-tools/speech-voices.js';

/** Speech that is only noted down; browsers of tests have no voices. */
export class FakeSpeech implements Speech {
  readonly said: (SpeechSettings & { text: string; heard: Heard })[] = [];
  stops = 0;
  watches = 0;
  list: readonly Voice[];

  constructor(list: readonly Voice[]) {
    this.list = list;
  }

  voices(): readonly Voice[] {
    return this.list;
  }

  watchVoices(): () => void {
    this.watches++;
    return () => this.watches--;
  }

  speak(text: string, settings: SpeechSettings, heard: Heard): () => void {
    this.said.push({ ...settings, text, heard });
    return () => this.stops++;
  }

  /** What is spoken now. */
  get last() {
    const last = this.said.at(-1);
    if (!last) throw new Error('nothing was said');
    return last;
  }

  /** The texts that were spoken, without the white space around them. */
  get texts(): readonly string[] {
    return this.said.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  }

  /** Lets everything be spoken to its end. */
  finish(): void {
    // The list grows while it is read: each end begins the next.
    for (const { heard } of this.said) heard.end();
  }
}
