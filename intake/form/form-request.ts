import { readPhoneField } from './phone-field.ts';

/** A form's fields by their names; a name that was sent several times has a list. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

const LISTS = ['best-times'];
const KNOWN = [
  ...['practice', 'practice-name', 'locale', 'kind', 'relationship', 'requester-given'],
  ...['requester-family', 'given', 'family', 'minor', 'preferred', 'phone', 'extension', 'email'],
  ...['voicemail', 'best-times', 'language', 'interpreter', 'state', 'reason', 'privacy', 'sms'],
  ...['heard-from', 'placement', 'subject'],
];

/** Reads a body of the type `application/x-www-form-urlencoded` (URL standard, section 5.1). */
export function parseForm(body: string): FormFields {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    const former = fields.get(name);
    if (former === undefined) fields.set(name, LISTS.includes(name) ? [value] : value);
    else fields.set(name, [former, value].flat());
  }
  for (const name of KNOWN) {
    const values = fields.get(name);
    // Of a hidden field and the checkbox after it, the checkbox counts.
    if (Array.isArray(values) && !LISTS.includes(name)) fields.set(name, values.at(-1) ?? '');
  }
  // Without a prototype, a field may have any name.
  return Object.assign(Object.create(null) as object, Object.fromEntries(fields));
}

/**
 * Makes a consult request of a form's fields. What is missing or wrong stays so: the contract tells. `at` is the time for all that
 * only a script could have timed.
 */
export function toConsultRequest(fields: FormFields, at: Date): Record<string, unknown> {
  const text = (name: string) => [fields[name] ?? ''].flat().join(' ').trim();
  const ticked = (name: string) => !['', 'no', 'false', '0', 'off'].includes(text(name));
  const locale = text('locale') || 'en';
  const consent = (type: string, granted: boolean) => {
    return { type, granted, textHash: null, locale, at: at.toISOString() };
  };
  return {
    schema: 'consult-request/1',
    practice: { id: text('practice'), ...given('name', text('practice-name')) },
    kind: text('kind') || 'tele-consult',
    requester: { relationship: text('relationship') || 'self', ...requesterName(text) },
    patient: {
      name: { given: text('given'), family: text('family') },
      minor: ticked('minor'),
    },
    contact: toContact(fields, text, ticked),
    location: { country: 'US', state: text('state').toUpperCase() },
    visit: { reason: text('reason') },
    consent: [consent('privacy', ticked('privacy')), consent('sms', ticked('sms'))],
    attribution: {
      ...given('placement', text('placement')),
      ...given('heardFrom', text('heard-from')),
    },
    guard: { elapsedMs: null, trap: text('subject').slice(0, 2000) },
    client: { version: 'form', locale, timeZone: null, submittedAt: at.toISOString() },
    extra: extrasOf(fields),
  };
}

function requesterName(text: (name: string) => string) {
  const name = { given: text('requester-given'), family: text('requester-family') };
  return name.given + name.family === '' ? {} : { name };
}

function toContact(
  fields: FormFields,
  text: (name: string) => string,
  ticked: (name: string) => boolean,
) {
  const { number, extension } = readPhoneField(text('phone'));
  return {
    preferred: text('preferred') || (number === null ? 'email' : 'phone'),
    phone: number,
    extension: text('extension') || extension,
    email: text('email') || null,
    voicemailOk: ticked('voicemail'),
    bestTimes: [fields['best-times'] ?? []].flat(),
    language: text('language') || null,
    interpreter: ticked('interpreter'),
  };
}

/** What else the form asked. Nothing that a person typed is left out, so fields that nobody here knows are kept. */
function extrasOf(fields: FormFields): Record<string, string> {
  const others = Object.entries(fields).filter(([name, value]) => {
    return !KNOWN.includes(name) && !name.startsWith('_') && value !== '';
  });
  return Object.fromEntries(others.map(([name, value]) => [name, [value].flat().join(', ')]));
}

function given(name: string, value: string): Record<string, string> {
  return value === '' ? {} : { [name]: value };
}
