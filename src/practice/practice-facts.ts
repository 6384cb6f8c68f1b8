import { keptBy } from '../language/kept-formats.js';

import type { PostalAddress, Practice } from './practice.js';

const namesIn = keptBy(
  (locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }),
);

/**
 * The languages that a practice speaks, by the names that a reader gives them, each once.
 *
 * @param locale BCP 47 tag of the reader's language.
 */
export function languagesOf({ availableLanguage }: Practice, locale: string): readonly string[] {
  return [...new Set((availableLanguage ?? []).map((each) => languageName(each, locale)))];
}

/**
 * What a reader calls a language.
 *
 * @param written A BCP 47 tag such as `es`, or a name, which stays as it is.
 * @param locale BCP 47 tag of the reader's language.
 */
export function languageName(written: string, locale: string): string {
  // A name may look like a tag that nobody has given to a language; longer ones are names.
  if (!/^[a-z]{2,3}([-_][a-z\d]{2,8})*$/i.test(written)) return written;
  const name = namesIn(locale).of(written.replace(/_/g, '-')) ?? written;
  // Spanish writes them small; WebKit begins each like a sentence.
  return locale.startsWith('es') ? name.toLocaleLowerCase(locale) : name;
}

/** What a practice treats, as people read it: of `https://schema.org/PrimaryCare`, `Primary Care`. */
export function specialtiesOf({ medicalSpecialty }: Practice): readonly string[] {
  return [...new Set((medicalSpecialty ?? []).map(specialtyName))];
}

function specialtyName(written: string): string {
  const name = written.replace(/^https?:\/\/.*[/#]/, '');
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/** An address in one line; a country only where it is not the United States. */
export function addressText(address: PostalAddress | undefined): string {
  const { streetAddress, addressLocality, addressRegion, postalCode, addressCountry } =
    address ?? {};
  const region = [addressRegion, postalCode].filter(Boolean).join(' ');
  const country = /^(us|usa|united states)$/i.test(addressCountry ?? '') ? '' : addressCountry;
  return [streetAddress, addressLocality, region, country].filter(Boolean).join(', ');
}

/** A length as schema.org writes it, `2.5 mi` or `4 km`, in kilometres; `undefined` for others. */
export function kilometres(distance: string | undefined): number | undefined {
  const [, number, unit] = lengthIn(distance);
  return number && unit ? Number(number) * (unit.startsWith('m') ? 1.609344 : 1) : undefined;
}

/** A length as a reader writes it; as it is where it can't be read. */
export function distanceText(distance: string, locale: string): string {
  const [, number, name] = lengthIn(distance);
  if (!number || !name) return distance;
  const unit = name.startsWith('m') ? 'mile' : 'kilometer';
  const format = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(Number(number));
}

function lengthIn(distance = ''): readonly (string | undefined)[] {
  return /^\s*(\d+(?:\.\d+)?)\s*(mi|miles?|km)\s*$/.exec(distance) ?? [];
}

/**
 * Where a practice is shown on a map: the address that its data give, else a search for where it is.
 * Google's documented form needs no key, and opens the map that a phone has, on every system. Nothing
 * is asked of Google before somebody follows the link.
 */
export function mapAddress({ hasMap, address }: Practice): string {
  if (hasMap) return hasMap;
  const isPlace = address?.streetAddress || address?.postalCode;
  const search = 'https://www.google.com/maps/search/?api=1&query=';
  return isPlace ? search + encodeURIComponent(addressText(address)) : '';
}

/**
 * An address with the names of the directory that leads there, `utm_source` and `utm_medium`; an
 * address that has a source already keeps it.
 *
 * @param source What the directory calls itself; without one nothing is added.
 */
export function withSource(url: string, source: string | undefined): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  if (!source || !url || /[?&]utm_source=/.test(query)) return url;
  const said = `utm_source=${encodeURIComponent(source)}&utm_medium=directory`;
  return `${path}${query ? `${query}&` : '?'}${said}${fragment}`;
}
