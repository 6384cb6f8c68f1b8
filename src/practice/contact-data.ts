import type { DataItem } from '../embedding/microdata.js';

import { parsePhoneNumber } from './phone-number.js';
import type { Practice } from './practice.js';

const hoursItems = (rules: Practice['openingHoursSpecification']) =>
  rules?.map((rule) => ({ type: 'OpeningHoursSpecification', properties: { ...rule } }));

/**
 * What search engines should know of how a practice is reached: its contact point and its hours.
 *
 * @returns Nothing without a name or a number that can be dialled.
 */
export function contactData(practice: Practice): DataItem | undefined {
  const { name, telephone, openingHoursSpecification, specialOpeningHoursSpecification } = practice;
  const number = parsePhoneNumber(telephone ?? '');
  if (!name || !number) return undefined;
  const dialled = number.uri.replace(/^tel:/, '').replace(/;.*/, '');
  const { address, availableLanguage, image, medicalSpecialty, openingHours, url } = practice;
  const contactPoint = { contactType: 'appointments', telephone: dialled, availableLanguage };
  const properties = {
    name,
    url,
    image,
    telephone: dialled,
    address: address && { type: 'PostalAddress', properties: { ...address } },
    contactPoint: { type: 'ContactPoint', properties: contactPoint },
    medicalSpecialty,
    openingHours,
    openingHoursSpecification: hoursItems(openingHoursSpecification),
    specialOpeningHoursSpecification: hoursItems(specialOpeningHoursSpecification),
  };
  return { type: 'MedicalBusiness', properties };
}

/** What a practice's number dials; empty without a number that can be dialled. */
export function dialledNumber({ telephone }: Practice): string {
  return parsePhoneNumber(telephone ?? '')?.uri ?? '';
}
