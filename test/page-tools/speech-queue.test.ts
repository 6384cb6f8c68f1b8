import { expect } from '@open-wc/testing';

import { SpeechQueue, type Heard, type SpeechState } from '../../src/page-tools/speech-queue.js';

interface Said {
  readonly text: string;
  readonly language: string;
  readonly heard: Heard;
  stopped: boolean;
}

const chunks = [
  { text: 'One two.', language: 'en', paragraph: 1 },
  { text: 'Three.', language: 'en', paragraph: 1 },
  { text: 'Cuatro.', language: 'es', paragraph: 4 },
  { text: 'Five.', language: 'en', paragraph: 6 },
];

describe('a queue of speech', () => {
  let said: Said[];
  let states: SpeechState[];
  let spoken: [number, number, number][];
  let queue: SpeechQueue;

  const last = () => {
    const end = said.at(-1);
    if (!end) throw new Error('nothing was said');
    return end;
  };

  beforeEach(() => {
    said = [];
    states = [];
    spoken = [];
    const speak = (text: string, language: string, heard: Heard) => {
      const one = { text, language, heard, stopped: false };
      said.push(one);
      return () => (one.stopped = true);
    };
    queue = new SpeechQueue(chunks, speak, {
      changed: (state) => states.push(state),
      spoken: (...place) => spoken.push(place),
    });
  });

  it('speaks one text after the other, each in its language, and ends', () => {
    queue.play();
    chunks.forEach(() => last().heard.end());
    expect(said.map(({ text, language }) => [text, language])).to.deep.equal(
      chunks.map(({ text, language }) => [text, language]),
    );
    expect(states).to.deep.equal(['reading', 'ended']);
    expect(queue.state).to.equal('ended');
  });

  it('says what is spoken: first the whole text, then word for word', () => {
    queue.play();
    last().heard.word(4, 3);
    expect(spoken).to.deep.equal([
      [0, 0, 8],
      [0, 4, 3],
    ]);
  });

  it('falls silent in a pause and goes on with the same word, at its place in the text', () => {
    queue.play();
    last().heard.word(4, 3);
    queue.pause();
    expect(last().stopped).to.equal(true);
    expect(queue.state).to.equal('paused');
    queue.goOn();
    expect(last().text).to.equal('two.');
    last().heard.word(0, 3);
    expect(spoken.at(-1)).to.deep.equal([0, 4, 3]);
  });

  it('takes no notice of a text that it has stopped', () => {
    queue.play();
    const { heard } = last();
    queue.pause();
    heard.end();
    heard.failed();
    heard.word(4, 3);
    expect(said).to.have.length(1);
    expect(queue.state).to.equal('paused');
    expect(spoken).to.have.length(1);
  });

  it('goes to the next paragraph, and stops after the last one', () => {
    queue.play();
    queue.step(1);
    expect(last().text).to.equal('Cuatro.');
    queue.step(1);
    expect(last().text).to.equal('Five.');
    queue.step(1);
    expect(queue.state).to.equal('ended');
    expect(last().stopped).to.equal(true);
  });

  it('goes to the start of the paragraph, and then to the one before', () => {
    queue.play(2);
    last().heard.word(3, 2);
    queue.step(-1);
    expect(last().text).to.equal('Cuatro.');
    queue.step(-1);
    expect(last().text).to.equal('One two.');
    queue.step(-1);
    expect(last().text).to.equal('One two.');
  });

  it('goes on from the same word with another voice', () => {
    queue.play();
    last().heard.word(4, 3);
    queue.renew();
    expect(said[0]?.stopped).to.equal(true);
    expect(last().text).to.equal('two.');
  });

  it('says nothing when the voice changes in a pause', () => {
    queue.play();
    queue.pause();
    queue.renew();
    expect(said).to.have.length(1);
  });

  it('ends when the voice fails', () => {
    queue.play();
    last().heard.failed();
    expect(states).to.deep.equal(['reading', 'failed']);
  });

  it('stops once, and not when nothing is spoken', () => {
    queue.stop();
    queue.play();
    queue.stop();
    queue.stop();
    expect(states).to.deep.equal(['reading', 'ended']);
  });

  it('ends at once when there is nothing to say', () => {
    const empty = new SpeechQueue([], () => () => undefined, {
      changed: () => undefined,
      spoken: () => undefined,
    });
    empty.play();
    expect(empty.state).to.equal('ended');
  });
});
