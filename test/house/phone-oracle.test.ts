import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

/** What is used of google-libphonenumber, which brings no types. */
interface Library {
  readonly PhoneNumberUtil: { getInstance(): Util };
  readonly PhoneNumberFormat: { readonly E164: number };
}
interface Util {
  parse(text: string, region: string): Parsed;
  format(number: Parsed, format: number): string;
  isPossibleNumber(number: Parsed): boolean;
}
interface Parsed {
  getExtension(): string | undefined;
}
interface Answer {
  readonly e164: string;
  readonly extension: string;
}

type Read = (text: string) => (Answer & { readonly uri: string }) | undefined;

const { parsePhoneNumber } = (await import(
  new URL('../../build/practice/phone-number.js', import.meta.url).href
)) as { readonly parsePhoneNumber: Read };
const { PhoneNumberUtil, PhoneNumberFormat } = createRequire(import.meta.url)(
  'google-libphonenumber',
) as Library;
const util = PhoneNumberUtil.getInstance();

const howMany = 24_000;
const keypad = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const countries = ['44', '49', '33', '34', '39', '52', '55', '61', '81', '91', '502', '972'];

/** The same numbers in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What a text would dial, letters by E.161, an extension and a leading 1 left out. */
function subscriber(text: string): string {
  return text
    .trim()
    .replace(/^tel:|(;ext=| x| ext\. )\d+$/g, '')
    .replace(/[A-Z]/g, (letter) => '22233344455566677778889999'.charAt(keypad.indexOf(letter)))
    .replace(/\D/g, '')
    .replace(/^1/, '');
}

type Fits = (text: string, ours: Answer | undefined, theirs: Answer | undefined) => boolean;

/**
 * Why we and Google's library may disagree, each with the reason why we are right to. The first that
 * fits explains an input; what none explains fails the test.
 */
const reasons: readonly (readonly [name: string, fits: Fits])[] = [
  // Google's library knows emergency and service codes in another class, which it does not parse.
  [
    'a service code is dialled bare',
    (text, ours) => /^[2-9]11$/.test(ours?.e164 ?? '') && ours?.e164 === subscriber(text),
  ],
  // Without a table of each country's rules, and none is shipped, what has the length of an E.164
  // number is dialled as it is written.
  [
    'rules of another country',
    (text, ours) => {
      const digits = subscriber(text.replace(/^(tel:)?(\s*)011/, '$1$2'));
      const fits = digits.length >= 7 && digits.length <= 15;
      return /\+[2-9]|^(tel:)?\s*011/.test(text) && (ours ? ours.e164 === `+${digits}` : !fits);
    },
  ],
  // NANPA gives out no area code or exchange that begins with 0 or 1: such a number rings nowhere.
  // Google's check of possible numbers looks at lengths alone.
  [
    'an area code or exchange that does not exist',
    (text, ours, theirs) =>
      !ours &&
      [subscriber(text), theirs?.e164.slice(2) ?? ''].some((digits) =>
        /^([01]|\d{3}[01])/.test(digits),
      ),
  ],
  // Seven digits are dialled inside an area code only; a phone from elsewhere rings a stranger.
  ['a number without its area code', (text, ours) => !ours && subscriber(text).length === 7],
  // Over-long words are cut to what is dialled; Google's library reads them to their last letter.
  [
    'a word that is longer than a number',
    (text, ours) =>
      /[A-Z]{2}/.test(text) &&
      subscriber(text).length > 10 &&
      ours?.e164 === `+1${subscriber(text).slice(0, 10)}`,
  ],
  // Google's library takes the last X or XT of a word and the digit after it for an extension.
  [
    'an X in a word before a digit is no extension',
    (text, ours) => /XT?-?\d/.test(text) && ours?.e164 === `+1${subscriber(text)}`,
  ],
];

const random = chance(20_261_116);
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
const digits = (count: number) => Array.from({ length: count }, () => String(random(10))).join('');
const letters = (count: number) =>
  Array.from({ length: count }, () => keypad.charAt(random(26))).join('');

function local(): string {
  const area = pick([String(200 + random(800)), '727', '800', '888', digits(3)]);
  const exchange = pick([String(200 + random(800)), '555', digits(3)]);
  const line = digits(4);
  return pick([
    () => `${area}${exchange}${line}`,
    () => `(${area}) ${exchange}-${line}`,
    () => `${area}-${exchange}-${line}`,
    () => `${area}.${exchange}.${line}`,
    () => `${area} ${exchange} ${line}`,
    () => `${exchange}-${line}`,
    () => `${area}-${letters(7)}`,
    () => `${area}-${letters(2)}-${letters(5)}`,
    () => `${area}-${letters(3)}-${line}`,
    () => `${area}-${exchange}-${letters(4)}`,
    () => `${area}-${letters(8 + random(4))}`,
    () => `${area}-${letters(6)}-${digits(1)}`,
    () => `${area}${exchange}${line}${digits(1 + random(3))}`,
  ])();
}

function invent(): string {
  const number = pick([
    local,
    local,
    local,
    () => `1-${local()}`,
    () => `1 ${local()}`,
    () => `+1 ${local()}`,
    () => `+1${local()}`,
    () => `+${pick(countries)} ${digits(4 + random(9))}`,
    () => `011 ${pick(countries)} ${digits(8)}`,
    () => `${pick(['2', '3', '4', '6', '7', '8', '9'])}11`,
  ])();
  return pick([
    () => number,
    () => number,
    () => `tel:${number}`,
    () => `${number} x${digits(1 + random(4))}`,
    () => `${number} ext. ${digits(1 + random(4))}`,
    () => `${number};ext=${digits(1 + random(4))}`,
    () => ` ${number} `,
  ])();
}

function googles(text: string): Answer | undefined {
  try {
    const number = util.parse(text, 'US');
    if (!util.isPossibleNumber(number)) return undefined;
    const extension = number.getExtension() ?? '';
    return { e164: util.format(number, PhoneNumberFormat.E164), extension };
  } catch {
    return undefined;
  }
}

function own(text: string): Answer | undefined {
  const number = parsePhoneNumber(text);
  return number && { e164: number.e164, extension: number.extension };
}

const same = (one: Answer | undefined, other: Answer | undefined) =>
  one?.e164 === other?.e164 && one?.extension === other?.extension;

test(`agrees with google-libphonenumber on ${howMany} inputs, or is right not to`, () => {
  const counts = new Map<string, number>();
  const unexplained: string[] = [];
  const examples = new Map<string, string>();
  for (let at = 0; at < howMany; at++) {
    const text = invent();
    const [ours, theirs] = [own(text), googles(text)];
    const name = same(ours, theirs)
      ? `agreed${ours ? '' : ' that it is none'}`
      : reasons.find(([, fits]) => fits(text, ours, theirs))?.[0];
    const shown = `${text}: ${ours?.e164 ?? 'none'} x${ours?.extension ?? ''}, Google: ${theirs?.e164 ?? 'none'} x${theirs?.extension ?? ''}`;
    if (name === undefined) unexplained.push(shown);
    else {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (!examples.has(name)) examples.set(name, shown);
    }
  }
  for (const [name, count] of counts) console.log(`${count} ${name}; ${examples.get(name) ?? ''}`);
  assert.deepEqual(unexplained.slice(0, 20), []);
  for (const [name] of reasons) assert.ok(counts.has(name), `no input shows: ${name}`);
});

test('writes nothing but RFC 3966', () => {
  const grammar = /^tel:(\+\d{7,15}(;ext=\d{1,7})?|\d{3})$/;
  for (let at = 0; at < howMany; at++) {
    const text = invent();
    const uri = parsePhoneNumber(text)?.uri;
    if (uri !== undefined) assert.match(uri, grammar, text);
  }
});
