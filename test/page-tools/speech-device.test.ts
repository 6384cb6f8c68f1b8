import { expect } from '@open-wc/testing';

import { deviceSpeech } from '../../src/page-tools/speech-device.js';

class Utterance {
  lang = '';
  rate = 0;
  voice: unknown;
  onboundary!: (event: object) => void;
  onend!: () => void;
  onerror!: () => void;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

class Synthesis extends EventTarget {
  readonly spoken: Utterance[] = [];
  cancelled = 0;
  getVoices = () => [];
  speak(utterance: Utterance): void {
    this.spoken.push(utterance);
  }
  cancel(): void {
    this.cancelled++;
  }
}

const windowWith = (properties: object) => properties as unknown as typeof window;

describe('the speech of a device', () => {
  let synthesis: Synthesis;
  let heard: unknown[][];

  const say = (text: string) => {
    const speech = deviceSpeech(
      windowWith({ speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance }),
    );
    const voice = { name: 'Ann', lang: 'en', localService: true };
    const stop = speech?.speak(
      text,
      { language: 'en-US', rate: 1.5, voice },
      {
        word: (...place) => heard.push(['word', ...place]),
        end: () => heard.push(['end']),
        failed: () => heard.push(['failed']),
      },
    );
    const [utterance] = synthesis.spoken;
    if (!utterance || !stop) throw new Error('nothing was said');
    return { utterance, stop };
  };

  beforeEach(() => {
    synthesis = new Synthesis();
    heard = [];
  });

  it('is missing where the window has none', () => {
    expect(deviceSpeech(windowWith({}))).to.equal(undefined);
  });

  it('speaks in the language, the speed and the voice that were asked for', () => {
    const { text, lang, rate, voice } = say('Hello').utterance;
    expect([text, lang, rate]).to.deep.equal(['Hello', 'en-US', 1.5]);
    expect(voice).to.have.property('name', 'Ann');
  });

  it('tells words, also where the browser leaves their length out, and no sentences', () => {
    const { utterance } = say('Hello dear l’été.');
    utterance.onboundary({ name: 'sentence', charIndex: 0, charLength: 5 });
    utterance.onboundary({ name: 'word', charIndex: 0, charLength: 5 });
    utterance.onboundary({ name: 'word', charIndex: 11, charLength: 0 });
    expect(heard).to.deep.equal([
      ['word', 0, 5],
      ['word', 11, 5],
    ]);
  });

  it('tells the end and a failure, and falls silent when it is stopped', () => {
    const { utterance, stop } = say('Hello');
    utterance.onend();
    utterance.onerror();
    stop();
    expect(heard).to.deep.equal([['end'], ['failed']]);
    expect(synthesis.cancelled).to.equal(1);
  });

  it('tells when there are other voices, until nobody wants to know', () => {
    let changes = 0;
    const end = deviceSpeech(
      windowWith({ speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance }),
    )?.watchVoices(() => changes++);
    synthesis.dispatchEvent(new Event('voiceschanged'));
    end?.();
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(changes).to.equal(1);
  });
});
