import type { PhoneNumber } from '../../practice/phone-number.js';

/**
 * Writes a phone number into a link: the words and the digits, both visible and both part of the
 * link's name. What the page wrote into the link stays.
 *
 * @param link An `<a>` in the page's own DOM.
 * @param number What the link dials.
 * @param words The words to show where the link has none yet.
 */
export function writePhoneLink(link: HTMLAnchorElement, number: PhoneNumber, words: string): void {
  const shown = link.querySelector<HTMLElement>('[data-practice-digits]');
  const digits = `(${withExtension(number)})`;
  // Written again only when it differs: the visitor may be selecting it.
  if (shown?.textContent === digits) return;
  shown?.remove();
  if (!link.textContent.trim()) link.replaceChildren(numberText(link, words));
  if (holdsDigits(link.textContent, number)) return;
  const added = numberText(link, digits);
  added.dataset.practiceDigits = '';
  if (!/\s$/.test(link.textContent)) link.append(' ');
  link.append(added);
}

function withExtension({ digits, extension }: PhoneNumber): string {
  return extension ? `${digits} ext. ${extension}` : digits;
}

function holdsDigits(text: string, number: PhoneNumber): boolean {
  return text.replace(/\D/g, '').includes(number.digits.replace(/\D/g, ''));
}

/** A number never wraps, is never translated and runs from left to right in every language. */
function numberText(link: HTMLAnchorElement, text: string): HTMLElement {
  const number = link.ownerDocument.createElement('bdi');
  number.translate = false;
  number.dir = 'ltr';
  // Before an extension a line may end: at twice the size the whole is wider than a phone.
  if (!text.includes(' ext. ')) number.style.whiteSpace = 'nowrap';
  number.textContent = text;
  return number;
}
