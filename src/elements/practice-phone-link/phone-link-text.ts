import type { PhoneNumber } from '../../practice/phone-number.js';

/**
 * Writes a phone number into a link: the words and the digits, both visible and both part of the
 * link's name. What the page, or a script of the page, wrote into the link stays.
 *
 * @param link An `<a>` in the page's own DOM.
 * @param number What the link dials.
 * @param words The words to show where the link has none yet.
 */
export function writePhoneLink(link: HTMLAnchorElement, number: PhoneNumber, words: string): void {
  const shown = link.querySelector<HTMLElement>('[data-practice-digits]');
  const digits = digitsText(number);
  // Written again only when it differs: the visitor may be selecting it. Where a script wrote
  // another number in its place, that one stays.
  if (shown && shown.textContent !== shown.dataset.practiceDigits) return;
  if (shown?.textContent === digits) return;
  shown?.remove();
  if (!link.textContent.trim()) link.replaceChildren(wordsText(link, words));
  if (holdsDigits(link.textContent, number)) return;
  const added = numberText(link, digits);
  added.dataset.practiceDigits = digits;
  // Old libraries bring an append of their own.
  if (!/\s$/.test(link.textContent)) link.insertAdjacentText('beforeend', ' ');
  link.appendChild(added);
}

/**
 * A number as the practice writes it. Where no digits follow it, for it has no letters, its
 * extension does.
 */
export function writtenNumber(number: PhoneNumber): string {
  const { written, extension } = number;
  return holdsDigits(written, number) && extension ? `${written} ext. ${extension}` : written;
}

/** The digits, as they follow words. */
export function digitsText({ digits, extension }: PhoneNumber): string {
  return `(${digits}${extension && ` ext. ${extension}`})`;
}

/** Whether a text shows the digits by itself. */
export function holdsDigits(text: string, number: PhoneNumber): boolean {
  return text.replace(/\D/g, '').includes(number.digits.replace(/\D/g, ''));
}

/** A label without a digit is a sentence: it may wrap and be translated. */
function wordsText(link: HTMLAnchorElement, words: string): Node | string {
  return /\d/.test(words) ? numberText(link, words) : words;
}

/** A number never wraps, is never translated and runs from left to right in every language. */
function numberText(link: HTMLAnchorElement, text: string): HTMLElement {
  const number = link.ownerDocument.createElement('bdi');
  number.translate = false;
  number.dir = 'ltr';
  const parts = text.split(/ (?=ext\. )/);
  if (parts.length === 1) {
    number.style.whiteSpace = 'nowrap';
    number.textContent = text;
    return number;
  }
  parts.forEach((part, at) => {
    // Before an extension a line may end: at twice the size the whole is wider than a phone.
    if (at > 0) number.insertAdjacentText('beforeend', ' ');
    number.appendChild(numberText(link, part));
  });
  return number;
}
