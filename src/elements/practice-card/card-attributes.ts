import { toPractice } from '../../practice/practice-json-ld.js';
import type { Practice } from '../../practice/practice.js';

/** What a page says of a practice in attributes; an empty text says nothing. */
export interface CardAttributes {
  readonly practiceId: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly specialties: string;
  readonly languages: string;
  readonly hours: string;
  readonly timeZone: string;
  readonly href: string;
  readonly consultHref: string;
  readonly mapHref: string;
  readonly image: string;
  readonly distance: string;
  readonly newPatients: string;
  readonly telehealth: boolean;
  readonly endpoint: string;
  readonly licensedStates: string;
  readonly source: string;
}

/** Under which of schema.org's names, or ours, an attribute is read. */
const names = {
  practiceId: 'identifier',
  name: 'name',
  phone: 'telephone',
  address: 'address',
  hours: 'openingHours',
  timeZone: 'timeZone',
  href: 'url',
  consultHref: 'consultUrl',
  mapHref: 'hasMap',
  image: 'image',
  distance: 'distance',
  newPatients: 'isAcceptingNewPatients',
  endpoint: 'consultEndpoint',
} as const;

/** The practice that attributes tell of: only what they say is in it, so that it can be laid over another. */
export function practiceInAttributes(said: CardAttributes): Practice {
  const node: Record<string, unknown> = {
    medicalSpecialty: said.specialties.split(','),
    availableLanguage: said.languages.split(','),
    licensedStates: said.licensedStates.split(/[\s,]+/),
    telehealth: said.telehealth || undefined,
  };
  for (const [attribute, name] of Object.entries(names)) {
    node[name] = said[attribute as keyof typeof names];
  }
  const source = said.source.trim().slice(0, 200);
  return { ...toPractice(node), ...(source && { source }) };
}
