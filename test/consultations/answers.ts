import type {
  ConsultAnswers,
  ConsultCircumstances,
} from '../../src/consultations/consult-request.js';

/** Answers that can be sent. */
export const answers: ConsultAnswers = {
  given: ' Jane ',
  family: 'Doe',
  preferred: 'phone',
  phone: { typed: '(727) 555-0123 x12', number: '+17275550123', extension: '12' },
  email: '',
  state: 'FL',
  reason: ' Neck pain ',
  privacyConsent: true,
  trap: '',
};

/** What surrounds them. */
export const circumstances: ConsultCircumstances = {
  practice: { id: 'st-pete-spine' },
  consent: [
    {
      type: 'privacy',
      granted: true,
      textHash: `sha256-${'A'.repeat(43)}=`,
      locale: 'en-US',
      at: '2026-11-13T15:00:00.000Z',
    },
  ],
  elapsedMs: 48211.4,
  version: '0.1.0',
  locale: 'en-US',
  timeZone: 'America/New_York',
  submittedAt: new Date('2026-11-13T15:00:00Z'),
};
