/** A text as it is compared: without capitals and accents (Unicode Standard Annex 15, NFD). */
export const foldWord = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
