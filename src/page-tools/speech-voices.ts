/** A voice of the device or of its maker's servers. */
export interface Voice {
  readonly name: string;
  /** BCP 47; some Android versions write `en_US`. */
  readonly lang: string;
  /** Whether it speaks without sending the text away. */
  readonly localService: boolean;
}

const primary = (language: string) => language.toLowerCase().split(/[-_]/)[0];

/** Voices to choose from: those of a language first, otherwise in their own order. */
export const voicesFor = (
  voices: readonly Voice[],
  language: string,
  localOnly: boolean,
): readonly Voice[] => {
  const allowed = voices.filter(({ localService }) => localService || !localOnly);
  const speaks = ({ lang }: Voice) => primary(lang) === primary(language);
  return [...allowed.filter(speaks), ...allowed.filter((voice) => !speaks(voice))];
};

/**
 * The voice for a text: the chosen one, unless the text is in another language for which there is
 * a voice.
 *
 * @param voices - Those that are allowed.
 */
export const voiceFor = (
  voices: readonly Voice[],
  chosen: Voice | undefined,
  language: string,
): Voice | undefined => {
  const speaks = (voice: Voice) => primary(voice.lang) === primary(language);
  const preferred = chosen ?? voices[0];
  if (!language || (preferred && speaks(preferred))) return preferred;
  return voices.find(speaks) ?? preferred;
};
