import type { Messages } from '../language/language.js';

/** What a link says that stands in the place of a video or another frame. */
export interface MarkupWords {
  /** @param host Where it leads: `youtube.com`. */
  readonly watch: (host: string) => string;
}

export const markupMessages: Messages<MarkupWords> = {
  en: { watch: (host) => `Open on ${host}` },
  es: { watch: (host) => `Abrir en ${host}` },
};
