/** A phone number that can be dialled. */
export interface PhoneNumber {
  /** RFC 3966 URI, digits only: `tel:+17276977463`, with `;ext=12` where there is an extension. */
  readonly uri: string;
  /** E.164 such as `+17276977463`; a service code such as `911` stays bare. */
  readonly e164: string;
  /** The digits as people read them: `727-697-7463`; other countries' numbers in E.164. */
  readonly digits: string;
  /** The number as it was written, an extension left out: `727-MY-SPINE`. */
  readonly written: string;
  /** Digits of the extension, or an empty string. */
  readonly extension: string;
}

const keypad = '22233344455566677778889999';
// 988 is no N11 code, but is dialled like one: the US crisis line.
const serviceCode = /^(?:[2-9]11|988)$/;
// What stands before a number, then the number.
const words = /^\s*(TTY\b)?(?:[a-z\s:.,/-]*(?=[\d+(]))?\s*(.*?)\s*$/i;
// An x inside a word (1-800-FOX 12) starts no extension.
const writtenExtension =
  /(?:(?:[\s,;]+|(?<=[\d)]))(?:ext(?:ension|\.)?|x|#)[\s.:=]*|,+)(\d{1,7})$/i;

/**
 * Reads a phone number as people in North America write it: digits, vanity letters by E.161's
 * keypad, a leading 1, an extension; international ones with `+` or `011`; service codes (`911`).
 * Words before the number (`Call 727-555-0123`) are no part of it; of `TTY 711` the word is kept in
 * `written`.
 *
 * @param text The number as written; `tel:` or `sms:` before it is ignored.
 * @returns `undefined` where the text can't be dialled.
 */
export function parsePhoneNumber(text: string): PhoneNumber | undefined {
  const { number, written, extension } = takeApart(text);
  if (!/\d/.test(number) || /[^\d\sA-Za-z().+/‐-―-]/.test(number)) return undefined;
  const digits = dialled(number);
  if (serviceCode.test(digits) && !number.startsWith('+')) {
    return phoneNumber(digits, digits, written, '');
  }
  // From North America other countries are dialled by 011, which begins no number there.
  const abroad = /^\(?(?:\+|011)(.*)$/.exec(number)?.[1];
  if (abroad === undefined) return northAmerican(number, digits, written, extension);
  // The national 0 in +44 (0)20 is dialled inside the country only.
  const whole = dialled(abroad.replace('(0)', ''));
  return whole.startsWith('1')
    ? northAmerican(number, whole, written, extension)
    : international(whole, written, extension);
}

function takeApart(text: string): Pick<PhoneNumber, 'written' | 'extension'> & { number: string } {
  const whole = text
    .trim()
    .replace(/^(?:tel|sms):/i, '')
    .replaceAll('%20', ' ');
  const found = writtenExtension.exec(whole);
  const [, tty, number = ''] = words.exec(whole.slice(0, found?.index ?? whole.length)) ?? [];
  return { number, written: (tty ? 'TTY ' : '') + number, extension: found?.[1] ?? '' };
}

/** Letters become digits (E.161), everything but digits goes. */
function dialled(written: string): string {
  return written
    .replace(/[a-z]/gi, (letter) => keypad.charAt(letter.toLowerCase().charCodeAt(0) - 97))
    .replace(/\D/g, '');
}

function international(
  digits: string,
  written: string,
  extension: string,
): PhoneNumber | undefined {
  if (!/^[2-9]\d{6,14}$/.test(digits)) return undefined;
  return phoneNumber(`+${digits}`, `+${digits}`, written, extension);
}

function northAmerican(
  number: string,
  digits: string,
  written: string,
  extension: string,
): PhoneNumber | undefined {
  // The leading 1 goes before counting; a word may be longer than what is dialled
  // (1-800-CONTACTS), a row of digits may not.
  const subscriber = digits.replace(/^1/, '');
  const ten = /[a-z]/i.test(number) ? subscriber.slice(0, 10) : subscriber;
  const parts = /^([2-9]\d\d)([2-9]\d\d)(\d{4})$/.exec(ten);
  if (!parts) return undefined;
  return phoneNumber(`+1${ten}`, parts.slice(1).join('-'), written, extension);
}

function phoneNumber(
  e164: string,
  digits: string,
  written: string,
  extension: string,
): PhoneNumber {
  const uri = `tel:${e164}${extension && `;ext=${extension}`}`;
  return { uri, e164, digits, written, extension };
}
