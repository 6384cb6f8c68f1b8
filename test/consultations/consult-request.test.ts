import { expect } from '@open-wc/testing';

import { toConsultRequest } from '../../src/consultations/consult-request.js';

import { answers, circumstances } from './answers.js';

describe('A consult request', () => {
  it('says everything that was answered, in the members of consult-request/1', () => {
    expect(toConsultRequest(answers, circumstances)).to.deep.equal({
      schema: 'consult-request/1',
      practice: { id: 'st-pete-spine' },
      kind: 'tele-consult',
      requester: { relationship: 'self' },
      patient: { name: { given: 'Jane', family: 'Doe' }, minor: false },
      contact: { preferred: 'phone', phone: '+17275550123', extension: '12', email: null },
      location: { country: 'US', state: 'FL' },
      visit: { reason: 'Neck pain' },
      consent: circumstances.consent,
      guard: { elapsedMs: 48211, trap: '' },
      client: {
        version: '0.1.0',
        locale: 'en-US',
        timeZone: 'America/New_York',
        submittedAt: '2026-11-13T15:00:00.000Z',
      },
    });
  });

  it('says null for the way of contact that was not given', () => {
    const phone = { typed: '', number: null };
    const byEmail = { ...answers, preferred: 'email', phone, email: ' a@b.example ' } as const;
    expect(toConsultRequest(byEmail, circumstances).contact).to.deep.equal({
      preferred: 'email',
      phone: null,
      extension: null,
      email: 'a@b.example',
    });
  });

  it('passes on what the trap caught', () => {
    const request = toConsultRequest({ ...answers, trap: 'https://spam.example' }, circumstances);
    expect(request.guard.trap).to.equal('https://spam.example');
  });

  it('cannot be built without a way of contact', () => {
    expect(() => toConsultRequest({ ...answers, preferred: '' }, circumstances)).to.throw(
      RangeError,
    );
  });

  it('never says a negative time, even when the clock was set back', () => {
    const request = toConsultRequest(answers, { ...circumstances, elapsedMs: -5 });
    expect(request.guard.elapsedMs).to.equal(0);
  });
});
