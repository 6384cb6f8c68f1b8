/**
 * A text as it is compared: without accents, capitals and forms that only look different (Unicode
 * Standard Annex 15, NFKD). Capitals, because `ß` has no other way to `SS`, nor `ς` to `σ`.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase();
