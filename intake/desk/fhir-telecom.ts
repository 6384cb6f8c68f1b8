import type { FhirNode, FhirRequest } from './fhir.ts';

const EXTENSION = 'http://hl7.org/fhir/StructureDefinition/contactpoint-extension';

/** The ways to reach a requester as FHIR ContactPoints; the preferred one has rank 1 and comes first. */
export function telecomOf(contact: FhirRequest['contact']): FhirNode[] {
  const { phone, email, extension, preferred } = contact;
  const extended = extension ? { extension: [{ url: EXTENSION, valueString: extension }] } : {};
  const points: FhirNode[] = [];
  if (phone && preferred === 'text') points.push({ system: 'sms', value: phone });
  if (phone) points.push({ ...extended, system: 'phone', value: phone });
  if (email) points.push({ system: 'email', value: email });
  const wanted = preferred === 'text' ? 'sms' : preferred;
  points.sort((a, b) => Number(b.system === wanted) - Number(a.system === wanted));
  return points.map((point, index) => ({ ...point, rank: index + 1 }));
}
