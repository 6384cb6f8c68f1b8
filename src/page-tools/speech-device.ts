import type { Heard } from './speech-queue.js';
import type { Voice } from './speech-voices.js';

/** How something is spoken. */
export interface SpeechSettings {
  readonly language: string;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  readonly voice: Voice | undefined;
}

/** What can speak. */
export interface Speech {
  voices(): readonly Voice[];
  /** Calls back when there are other voices; what it returns ends that. */
  watchVoices(changed: () => void): () => void;
  /** Speaks a text; what it returns stops that. */
  speak(text: string, settings: SpeechSettings, heard: Heard): () => void;
}

const wordLength = (text: string, at: number) =>
  /^[\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice(at))?.[0].length ?? 0;

/** The window's own speech (Web Speech API, section 4.2), if it has one. */
export const deviceSpeech = (view: Window & typeof globalThis): Speech | undefined => {
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance } = view as Partial<
    typeof view
  >;
  if (!synthesis || !Utterance) return undefined;
  return {
    voices: () => synthesis.getVoices(),
    watchVoices: (changed) => {
      synthesis.addEventListener('voiceschanged', changed);
      return () => synthesis.removeEventListener('voiceschanged', changed);
    },
    speak: (text, { language, rate, voice }, heard) => {
      const utterance = new Utterance(text);
      utterance.lang = language || (voice?.lang ?? '');
      utterance.rate = rate;
      utterance.voice = (voice as SpeechSynthesisVoice | undefined) ?? null;
      utterance.onboundary = ({ name, charIndex, charLength }) => {
        // Safari and older engines leave the length out.
        const length = charLength || wordLength(text, charIndex);
        if (name !== 'sentence') heard.word(charIndex, length);
      };
      utterance.onend = () => heard.end();
      utterance.onerror = () => heard.failed();
      synthesis.speak(utterance);
      return () => synthesis.cancel();
    },
  };
};
