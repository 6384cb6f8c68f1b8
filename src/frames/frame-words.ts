/** What a frame says that shows no widget. */
export interface FrameWords {
  /** It was opened by itself. */
  readonly alone: string;
  /** It knows no such widget or practice. */
  readonly unknown: string;
}

const english: FrameWords = {
  alone: 'This page is part of another page. Please go to the practice’s own site.',
  unknown: 'This part of the page can’t be shown. Please use the phone number on this page.',
};

const spanish: FrameWords = {
  alone: 'Esta página es parte de otra página. Vaya al sitio del consultorio.',
  unknown: 'No se puede mostrar esta parte de la página. Use el número de teléfono de esta página.',
};

/**
 * The words of a frame in the language of its page.
 *
 * @param lang BCP 47 tag; English where it is empty or another one.
 */
export function frameWords(lang: string): FrameWords {
  return /^es\b/i.test(lang) ? spanish : english;
}
