import { createHash } from 'node:crypto';

import type { StoredRequest } from '../store.ts';

import { type Answer, answersOf } from './answers.ts';
import { telecomOf } from './fhir-telecom.ts';
import { inZone } from './zoned-time.ts';

const URI_SYSTEM = 'urn:ietf:rfc:3986';
const LANGUAGE_SYSTEM = 'urn:ietf:bcp:47';
const INTERPRETER = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';
// Carried by resources in a way of their own, or of no use to a record.
const NO_ITEMS =
  /^(schema|practice|patient\.name|guard|client|attribution|contact\.(phone|email))\b/;
/** The members of a request that have a place in FHIR; the contract has checked them. */
export interface FhirRequest {
  readonly kind: string;
  readonly requester: { readonly relationship: string; readonly name?: PersonName };
  readonly patient: { readonly name: PersonName };
  readonly contact: {
    readonly preferred: string;
    readonly phone?: string | null;
    readonly extension?: string | null;
    readonly email?: string | null;
    readonly language?: string | null;
    readonly interpreter?: boolean;
  };
  readonly visit: {
    readonly reason: string;
    readonly requested?: readonly { readonly start: string; readonly end: string }[];
  };
  readonly client: { readonly timeZone?: string | null };
}

interface PersonName {
  readonly given: string;
  readonly family: string;
}

/** A FHIR resource or a part of one, as JSON. */
export type FhirNode = Record<string, unknown>;

/**
 * Requests as one FHIR R4 Bundle of type `transaction`: for each a Patient, a QuestionnaireResponse with all answers and an
 * Appointment with the status `proposed`. Each is created only if the server has none with its identifier (`ifNoneExist`), so
 * importing twice makes nothing twice.
 */
export function toFhir(requests: readonly StoredRequest[]): FhirNode {
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    // An empty list is no list in FHIR.
    ...(requests.length > 0 && { entry: requests.flatMap(entriesOf) }),
  };
}

function entriesOf(stored: StoredRequest): FhirNode[] {
  const request = stored.body as FhirRequest;
  const [patient, answers, appointment] = ['patient', 'answers', 'appointment'].map((part) =>
    uuidOf(stored.id, part),
  ) as [string, string, string];
  const subject = { reference: patient };
  return [
    entry(patient, { resourceType: 'Patient', ...patientOf(request) }),
    entry(answers, {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      subject,
      authored: stored.receivedAt,
      ...(request.requester.relationship === 'self' && { source: subject }),
      item: answersOf(stored).flatMap(toItem),
    }),
    entry(appointment, {
      resourceType: 'Appointment',
      status: 'proposed',
      ...appointmentOf(stored, request),
      supportingInformation: [{ reference: answers }],
      participant: [{ actor: subject, required: 'required', status: 'needs-action' }],
    }),
  ];
}

/** An entry that creates a resource unless its identifier is there (FHIR R4, http.html, section 3.1.0.8.1). */
function entry(fullUrl: string, resource: FhirNode): FhirNode {
  const identifier = { system: URI_SYSTEM, value: fullUrl };
  const isResponse = resource.resourceType === 'QuestionnaireResponse';
  return {
    fullUrl,
    resource: { ...resource, identifier: isResponse ? identifier : [identifier] },
    request: {
      method: 'POST',
      url: resource.resourceType,
      ifNoneExist: `identifier=${URI_SYSTEM}|${fullUrl}`,
    },
  };
}

function patientOf({ patient, requester, contact }: FhirRequest): FhirNode {
  const { language, interpreter } = contact;
  const telecom = telecomOf(contact);
  const own = requester.relationship === 'self';
  return {
    ...(interpreter !== undefined && {
      extension: [{ url: INTERPRETER, valueBoolean: interpreter }],
    }),
    name: [nameOf(patient.name)],
    ...(own && telecom.length > 0 && { telecom }),
    ...(!own && { contact: [contactOf(requester, telecom)] }),
    ...(language && {
      communication: [
        { language: { coding: [{ system: LANGUAGE_SYSTEM, code: language }] }, preferred: true },
      ],
    }),
  };
}

/** Who asks for somebody else is the patient's contact, and what reaches them is theirs. */
function contactOf({ relationship, name }: FhirRequest['requester'], telecom: FhirNode[]) {
  return {
    relationship: [{ text: relationship }],
    ...(name && { name: nameOf(name) }),
    telecom,
  };
}

function nameOf({ given, family }: PersonName): FhirNode {
  return { given: [cleaned(given)], family: cleaned(family) };
}

function appointmentOf(stored: StoredRequest, { kind, visit, client }: FhirRequest): FhirNode {
  const reason = cleaned(visit.reason);
  const periods = (visit.requested ?? []).flatMap(({ start, end }) =>
    periodOf(start, end, client.timeZone ?? 'UTC'),
  );
  return {
    created: stored.receivedAt,
    description: `Request ${stored.reference}: ${kind}`,
    ...(reason !== '' && { reasonCode: [{ text: reason }] }),
    ...(periods.length > 0 && { requestedPeriod: periods }),
  };
}

/** A span in the sender's zone, or in UTC where that is not known. One that ends before it begins is none (invariant per-1). */
function periodOf(start: string, end: string, timeZone: string): FhirNode[] {
  const [from, to] = [start, end].map((time) => inZone(time, timeZone) ?? inZone(time, 'UTC'));
  if (from === undefined || to === undefined || Date.parse(from) > Date.parse(to)) return [];
  return [{ start: from, end: to }];
}

function toItem({ name, value }: Answer): FhirNode[] {
  const valueString = cleaned(value);
  if (NO_ITEMS.test(name) || valueString === '') return [];
  return [{ linkId: cleaned(name), text: cleaned(name), answer: [{ valueString }] }];
}

/** A text as FHIR's string allows it: no control characters but tabs and line ends, no white space around. */
function cleaned(text: string): string {
  const printable = text.replace(/[^\P{Cc}\t\n\r]/gu, '');
  return printable.replace(/\p{Surrogate}/gu, '\ufffd').trim();
}

/** A UUID (RFC 9562 version 8) for a part of a request, the same on every export. */
function uuidOf(id: string, part: string): string {
  const hash = createHash('sha256').update(`${id} ${part}`).digest('hex');
  return `urn:uuid:${hash.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')}`;
}
