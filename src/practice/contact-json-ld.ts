import { parsePhoneNumber } from './phone-number.js';
import type { Practice } from './practice.js';

const filled = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

const withTypes = (rules: Practice['openingHoursSpecification']) =>
  rules?.map((rule) => ({ '@type': 'OpeningHoursSpecification', ...rule }));

/**
 * What search engines should know of how a practice is reached: schema.org JSON-LD with its
 * contact point and its hours.
 *
 * @returns Nothing without a name or a number that can be dialled.
 */
export function contactJsonLd(practice: Practice): string | undefined {
  const { name, telephone, openingHoursSpecification, specialOpeningHoursSpecification } = practice;
  const number = parsePhoneNumber(telephone ?? '');
  if (!name || !number) return undefined;
  const dialled = number.uri.replace(/^tel:/, '').replace(/;.*/, '');
  const { address, availableLanguage, image, openingHours, url } = practice;
  const node = {
    '@context': 'https://schema.org',
    '@type': 'MedicalBusiness',
    name,
    url,
    image,
    telephone: dialled,
    address: address && { '@type': 'PostalAddress', ...address },
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'appointments',
      telephone: dialled,
      availableLanguage,
    },
    openingHours,
    openingHoursSpecification: withTypes(openingHoursSpecification),
    specialOpeningHoursSpecification: withTypes(specialOpeningHoursSpecification),
  };
  const said = Object.entries(node).filter(([, value]) => filled(value));
  return JSON.stringify(Object.fromEntries(said));
}

/** Whether two practices are reached by one number. */
export function sameNumber(one: Practice, other: Practice): boolean {
  const [first, second] = [one, other].map(({ telephone }) => parsePhoneNumber(telephone ?? ''));
  return !!first && first.uri === second?.uri;
}
