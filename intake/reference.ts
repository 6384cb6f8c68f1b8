import { randomInt } from 'node:crypto';

// Crockford's base 32 without A and E: with no vowel left, no reference spells a word.
const ALPHABET = '0123456789BCDFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const GROUP = 4;

/**
 * Makes a reference that is easily read aloud, such as `7K4M-2QXD`: two groups of four characters out of thirty,
 * from a cryptographic source. It is not unique by itself; the store sees to that.
 */
export function mintReference(): string {
  let characters = '';
  while (characters.length < LENGTH) characters += ALPHABET.charAt(randomInt(ALPHABET.length));
  return `${characters.slice(0, GROUP)}-${characters.slice(GROUP)}`;
}

/**
 * Reads a reference as a person may have written it down: in small letters, without the hyphen, with O for 0 and with I or
 * L for 1 (as in Crockford's base 32). Returns the reference as it is stored, or undefined where it can be none.
 */
export function readReference(written: string): string | undefined {
  const characters = written
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (characters.length !== LENGTH) return undefined;
  return `${characters.slice(0, GROUP)}-${characters.slice(GROUP)}`;
}
