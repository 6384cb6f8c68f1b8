import type { Messages } from '../language/language.js';

/** The words of an article's card; names and dates stand inside their phrases. */
export interface CardWords {
  readonly author: (author: unknown) => readonly unknown[];
  /** Minutes, 1 at least. */
  readonly reading: (minutes: number) => string;
  readonly isNew: string;
  readonly updated: (date: string) => string;
  /** The date may be missing. */
  readonly reviewed: (reviewer: unknown, date: unknown) => readonly unknown[];
}

export const cardMessages: Messages<CardWords> = {
  en: {
    author: (author) => ['By ', author],
    reading: (minutes) => `${String(minutes)} min read`,
    isNew: 'New',
    updated: (date) => `Updated ${date}`,
    reviewed: (reviewer, date) =>
      date
        ? ['Medically reviewed by ', reviewer, ' on ', date]
        : ['Medically reviewed by ', reviewer],
  },
  es: {
    author: (author) => ['Por ', author],
    reading: (minutes) => `${String(minutes)} min de lectura`,
    isNew: 'Nuevo',
    updated: (date) => `Actualizado el ${date}`,
    reviewed: (reviewer, date) =>
      date ? ['Revisión médica: ', reviewer, ', ', date] : ['Revisión médica: ', reviewer],
  },
};
