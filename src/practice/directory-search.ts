import { foldText } from '../language/fold-text.js';

import { kilometres, languageName, languagesOf, specialtiesOf } from './practice-facts.js';
import type { Practice } from './practice.js';

/** What a visitor has chosen of a directory; what is empty or false chooses nothing. */
export interface DirectoryChoice {
  /** Words that all stand in the name, the specialties or the town. */
  readonly search: string;
  readonly specialty: string;
  /** A BCP 47 tag or the name of a language. */
  readonly language: string;
  /** The beginning of a postal code. */
  readonly zip: string;
  readonly open: boolean;
  readonly newPatients: boolean;
  readonly telehealth: boolean;
}

/** By what a directory is sorted; `listed` is the order of its data. */
export const directoryOrders = ['listed', 'name', 'open', 'distance'] as const;

export type DirectoryOrder = (typeof directoryOrders)[number];

/** Tells whether a practice is open; `undefined` where that can't be told. */
export type IsOpen = (practice: Practice) => boolean | undefined;

export const nothingChosen: DirectoryChoice = Object.freeze({
  search: '',
  specialty: '',
  language: '',
  zip: '',
  open: false,
  newPatients: false,
  telehealth: false,
});

/** Whether a choice leaves anything out. */
export function choosesNothing(choice: DirectoryChoice): boolean {
  return Object.values(choice).every((each) => each === false || !String(each).trim());
}

/**
 * The practices that a choice leaves, in their order. Texts are compared without accents and
 * capitals.
 *
 * @param locale BCP 47 tag of the reader's language, in which languages are named.
 */
export function chosenPractices(
  practices: readonly Practice[],
  choice: DirectoryChoice,
  locale: string,
  isOpen: IsOpen,
): readonly Practice[] {
  const words = foldText(choice.search).split(/\s+/).filter(Boolean);
  const specialty = foldText(choice.specialty);
  const language = foldText(languageName(choice.language, locale));
  const zip = plainCode(choice.zip);
  return practices.filter(
    (practice) =>
      (!choice.newPatients || practice.isAcceptingNewPatients) &&
      (!choice.telehealth || practice.telehealth) &&
      (!zip || plainCode(practice.address?.postalCode ?? '').startsWith(zip)) &&
      has(specialtiesOf(practice), specialty) &&
      has(languagesOf(practice, locale), language) &&
      holdsAll(searchedText(practice), words) &&
      (!choice.open || isOpen(practice)),
  );
}

/** Practices in another order; those of which nothing is known come last, in their own order. */
export function sortedPractices(
  practices: readonly Practice[],
  order: DirectoryOrder,
  locale: string,
  isOpen: IsOpen,
): readonly Practice[] {
  if (order === 'listed') return practices;
  if (order === 'name') {
    const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return [...practices].sort((one, other) => compare(one.name ?? '', other.name ?? ''));
  }
  const rank =
    order === 'distance'
      ? ({ distance }: Practice) => kilometres(distance) ?? Infinity
      : (practice: Practice) => [true, false, undefined].indexOf(isOpen(practice));
  const ranks = new Map(practices.map((practice) => [practice, rank(practice)] as const));
  const rankOf = (practice: Practice) => ranks.get(practice) ?? Infinity;
  // Infinity less Infinity is no number.
  return [...practices].sort((one, other) => rankOf(one) - rankOf(other) || 0);
}

/** What of a directory a visitor can choose by: only what makes a difference in it. */
export interface DirectoryFacets {
  /** Names, in the order of a dictionary. */
  readonly specialties: readonly string[];
  /** By their names in the reader's language, in the order of a dictionary, with a value for each. */
  readonly languages: readonly { readonly name: string; readonly value: string }[];
  readonly hasCodes: boolean;
  readonly hasHours: boolean;
  readonly hasNewPatients: boolean;
  readonly hasTelehealth: boolean;
  readonly hasDistances: boolean;
}

/**
 * What a directory's practices differ in.
 *
 * @param locale BCP 47 tag of the reader's language.
 */
export function facetsOf(
  practices: readonly Practice[],
  locale: string,
  isOpen: IsOpen,
): DirectoryFacets {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const languages = distinct(
    practices.flatMap(({ availableLanguage }) => availableLanguage ?? []),
    (written) => languageName(written, locale),
  );
  const specialties = distinct(practices.flatMap(specialtiesOf), (name) => name);
  return {
    specialties: several(specialties.map(({ name }) => name)).sort(compare),
    languages: several(languages).sort((one, other) => compare(one.name, other.name)),
    hasCodes: new Set(practices.map(({ address }) => address?.postalCode)).size > 1,
    hasHours: practices.some((practice) => isOpen(practice) !== undefined),
    hasNewPatients: differ(practices.map((each) => !!each.isAcceptingNewPatients)),
    hasTelehealth: differ(practices.map((each) => !!each.telehealth)),
    hasDistances: practices.some(({ distance }) => kilometres(distance) !== undefined),
  };
}

const searched = new WeakMap<Practice, string>();

function searchedText(practice: Practice): string {
  const known = searched.get(practice);
  if (known !== undefined) return known;
  const { name, address } = practice;
  const { addressLocality, addressRegion } = address ?? {};
  const texts = [name, addressLocality, addressRegion, ...specialtiesOf(practice)];
  const made = foldText(texts.filter(Boolean).join('\n'));
  searched.set(practice, made);
  return made;
}

/** Postal codes are typed with and without what stands between their parts. */
function plainCode(written: string): string {
  return foldText(written).replace(/[\s-]/g, '');
}

function has(names: readonly string[], wanted: string): boolean {
  return !wanted || names.some((name) => foldText(name) === wanted);
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function distinct(
  written: readonly string[],
  nameOf: (written: string) => string,
): { name: string; value: string }[] {
  const found = new Map<string, { name: string; value: string }>();
  for (const value of new Set(written)) {
    const name = nameOf(value);
    const key = foldText(name);
    if (key && !found.has(key)) found.set(key, { name, value });
  }
  return [...found.values()];
}

/** Of one alone there is nothing to choose. */
function several<T>(list: T[]): T[] {
  return list.length > 1 ? list : [];
}

function differ(values: readonly boolean[]): boolean {
  return new Set(values).size > 1;
}
