import { expect } from '@open-wc/testing';

import { speechChunks } from '../../src/page-tools/speech-chunks.js';
import { voiceFor, voicesFor } from '../../src/page-tools/speech-voices.js';

const sentence = 'The practice is open on every weekday from eight in the morning until noon. ';

const fits = (text: string) => speechChunks(text).every((part) => part.text.length <= 200);

describe('the chunks of a text', () => {
  it('end where sentences end, if they can', () => {
    const chunks = speechChunks(sentence.repeat(5));
    expect(chunks.map(({ text }) => text)).to.deep.equal([
      sentence.repeat(2),
      sentence.repeat(2),
      sentence,
    ]);
    expect(chunks.map(({ at }) => at)).to.deep.equal([0, 152, 304]);
  });

  it('keep short sentences together, so that no title ends one', () => {
    expect(speechChunks('See Dr. Smith. She is in.')).to.have.length(1);
  });

  it('of a long sentence end after a comma, else after a word', () => {
    const word = 'word '.repeat(30);
    expect(speechChunks(`${word}first, ${word}last.`)[0]?.text).to.equal(`${word}first, `);
    expect(speechChunks('word '.repeat(50))[0]?.text).to.equal('word '.repeat(40));
  });

  it('are never longer than 200 characters and never tear a character', () => {
    const astral = 'a' + '𝒳'.repeat(300);
    for (const text of [astral, 'x'.repeat(999), '字'.repeat(450), sentence.repeat(9)]) {
      expect(fits(text), text.slice(0, 9)).to.equal(true);
      const chunks = speechChunks(text);
      expect(chunks.map((part) => part.text).join('')).to.equal(text);
      for (const { text: part, at } of chunks) {
        expect(text.startsWith(part, at)).to.equal(true);
        expect(() => encodeURIComponent(part)).to.not.throw();
      }
    }
  });

  it('leave out what has no word', () => {
    expect(speechChunks(' — … ')).to.deep.equal([]);
    expect(speechChunks('')).to.deep.equal([]);
  });
});

const voice = (name: string, lang: string, localService = true) => ({ name, lang, localService });

describe('voices', () => {
  const anna = voice('Anna', 'de-DE');
  const sam = voice('Sam', 'en_US');
  const kate = voice('Kate', 'en-GB');
  const cloud = voice('Cloud', 'es-ES', false);
  const all = [anna, sam, cloud, kate];

  it('of the language come first, in their own order', () => {
    expect(voicesFor(all, 'en', false)).to.deep.equal([sam, kate, anna, cloud]);
  });

  it('that send the text away are left out', () => {
    expect(voicesFor(all, 'es-MX', true)).to.deep.equal([anna, sam, kate]);
  });

  it('are taken as chosen, but for a text in another language that one of them speaks', () => {
    expect(voiceFor(all, kate, 'en-US')).to.equal(kate);
    expect(voiceFor(all, kate, 'de')).to.equal(anna);
    expect(voiceFor(all, kate, 'fr')).to.equal(kate);
    expect(voiceFor(all, kate, '')).to.equal(kate);
    expect(voiceFor(all, undefined, 'es')).to.equal(cloud);
    expect(voiceFor([], undefined, 'es')).to.equal(undefined);
  });
});
