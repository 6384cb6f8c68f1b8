const NATIONAL_DIGITS = 10;
const EXTENSION = /\s*(?:,|;|ext(?:ension)?\.?|x|#)\s*(?:ext=)?(\d{1,10})\s*$/i;

/** A phone number as a person wrote it, taken apart. */
export interface PhoneField {
  /** In the form of E.164; what can't be read as a number stays as it was written, for the contract to refuse. */
  readonly number: string | null;
  readonly extension: string | null;
}

/** Reads a phone number in any format. Without a country code it is one of the North American plan, like `(727) 555-0123 x4`. */
export function readPhoneField(written: string): PhoneField {
  const extension = EXTENSION.exec(written)?.[1] ?? null;
  const main = written.replace(EXTENSION, '').trim();
  if (main === '') return { number: null, extension };
  const digits = main.replace(/\D/g, '');
  if (/[^\d\s().+/\u2010-\u2015-]/.test(main)) return { number: main, extension };
  if (main.startsWith('+')) return { number: `+${digits}`, extension };
  const national = digits.startsWith('1') ? digits.slice(1) : digits;
  return { number: national.length === NATIONAL_DIGITS ? `+1${national}` : main, extension };
}
