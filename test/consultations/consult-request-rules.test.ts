import { expect } from '@open-wc/testing';

import { readAskedFields, type ExtraQuestion } from '../../src/consultations/asked-fields.js';
import { findAnswerErrors, limits } from '../../src/consultations/consult-request-rules.js';
import type { ConsultAnswers } from '../../src/consultations/consult-request.js';

import { answers } from './answers.js';

function codes(
  changes: Partial<ConsultAnswers>,
  asked = '',
  extras: readonly ExtraQuestion[] = [],
): string[] {
  const { fields } = readAskedFields(asked, extras);
  return findAnswerErrors({ ...answers, ...changes }, fields).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
}

const noPhone = { typed: '', number: null };

describe('The rules of a consult request', () => {
  it('pass complete answers', () => {
    expect(codes({})).to.deep.equal([]);
  });

  it('name every missing answer once, in the order of the form', () => {
    const empty: ConsultAnswers = {
      given: '',
      family: '  ',
      preferred: '',
      phone: noPhone,
      email: '',
      state: '',
      reason: '',
      privacyConsent: false,
      trap: '',
    };
    expect(codes(empty)).to.deep.equal([
      '/patient/name/given required',
      '/patient/name/family required',
      '/contact/preferred required',
      '/location/state required',
      '/consent required',
    ]);
  });

  it('want a phone number for a call and for a text, not for an email', () => {
    expect(codes({ phone: noPhone })).to.deep.equal(['/contact/phone required']);
    expect(codes({ preferred: 'text', phone: noPhone })).to.deep.equal(['/contact/phone required']);
    expect(codes({ preferred: 'email', phone: noPhone, email: 'a@b.example' })).to.deep.equal([]);
  });

  it('want an email address for an email only', () => {
    expect(codes({ preferred: 'email' })).to.deep.equal(['/contact/email required']);
    expect(codes({ preferred: 'text', email: '' })).to.deep.equal([]);
  });

  it('refuse what is not a phone number, even where the number is optional', () => {
    const phone = { typed: 'later', number: null };
    expect(codes({ phone })).to.deep.equal(['/contact/phone invalid']);
    expect(codes({ preferred: 'email', email: 'a@b.example', phone })).to.deep.equal([
      '/contact/phone invalid',
    ]);
  });

  it('refuse a service code: nobody can be called back at 911', () => {
    expect(codes({ phone: { typed: '911', number: '911' } })).to.deep.equal([
      '/contact/phone invalid',
    ]);
  });

  it('take the email addresses that people have', () => {
    for (const email of [
      'a@b.co',
      "o'neil+x@mail.example.com",
      'x_y@sub-domain.example',
      ' a@b.co ',
    ]) {
      expect(codes({ email }), email).to.deep.equal([]);
    }
  });

  it('refuse what is no email address', () => {
    for (const email of [
      'a',
      'a@b',
      'a@b.',
      '@b.co',
      'a b@c.co',
      'a@b..co',
      'a@-b.co',
      'a@b.co.',
    ]) {
      expect(codes({ email }), email).to.deep.equal(['/contact/email invalid']);
    }
  });

  it('decide on a hostile email address at once', () => {
    const start = performance.now();
    codes({ email: `a@${'a-'.repeat(120)}!` });
    codes({ email: `${'a.'.repeat(120)}@` });
    expect(performance.now() - start).to.be.below(200);
  });

  it('know the states and no others', () => {
    expect(codes({ state: 'PR' })).to.deep.equal([]);
    expect(codes({ state: 'ON' })).to.deep.equal(['/location/state unknown-value']);
  });

  it('hold the greatest lengths', () => {
    expect(codes({ given: 'x'.repeat(limits.name) })).to.deep.equal([]);
    expect(codes({ given: 'x'.repeat(limits.name + 1) })).to.deep.equal([
      '/patient/name/given too-long',
    ]);
    expect(codes({ reason: 'x'.repeat(limits.reason) })).to.deep.equal([]);
    expect(codes({ reason: 'x'.repeat(limits.reason + 1) })).to.deep.equal([
      '/visit/reason too-long',
    ]);
    expect(codes({ email: `${'x'.repeat(limits.email)}@b.co` })).to.deep.equal([
      '/contact/email too-long',
    ]);
  });

  it('want to know who writes for somebody else', () => {
    const asked = 'requester name contact state';
    expect(codes({ patient: 'self' }, asked)).to.deep.equal([]);
    expect(codes({ patient: '' }, asked)).to.deep.equal(['/patient/minor required']);
    expect(codes({ patient: 'child' }, asked)).to.deep.equal([
      '/requester/relationship required',
      '/requester/name/given required',
      '/requester/name/family required',
    ]);
    const mother = {
      relationship: 'parent',
      requesterGiven: 'Ann',
      requesterFamily: 'Doe',
    } as const;
    expect(codes({ patient: 'child', ...mother }, asked)).to.deep.equal([]);
  });

  it('require what the site marks, and nothing else', () => {
    const all = 'best-times language visit-type times reason heard-from sms';
    const none = {
      bestTimes: [],
      language: '',
      kind: '',
      times: [{ date: '', part: '', span: null }],
      reason: '',
      heardFrom: ' ',
      smsConsent: false,
    } as const;
    expect(codes(none, all)).to.deep.equal([]);
    expect(codes(none, all.replaceAll(/(?<=\w) |$/g, '* '))).to.deep.equal([
      '/contact/bestTimes required',
      '/contact/language required',
      '/kind required',
      '/visit/requested/0 required',
      '/visit/reason required',
      '/attribution/heardFrom required',
    ]);
  });

  it('want a day and a time of day together, and both to come', () => {
    const span = { start: '2026-11-24T08:00:00-05:00', end: '2026-11-24T12:00:00-05:00' };
    const times = [
      { date: '2026-11-24', part: 'morning', span },
      { date: '2026-11-24', part: '', span: null },
      { date: '2020-11-24', part: 'morning', span: null },
    ];
    expect(codes({ times }, 'times')).to.deep.equal([
      '/visit/requested/1 required',
      '/visit/requested/2 invalid',
    ]);
  });

  it("check the practice's own questions", () => {
    const question = { name: 'mri', type: 'text', label: 'MRI?', required: true } as const;
    const box = { ...question, name: 'new', type: 'checkbox' } as const;
    expect(codes({ extra: { mri: ' ', new: false } }, '', [question, box])).to.deep.equal([
      '/extra/mri required',
      '/extra/new required',
    ]);
    expect(
      codes({ extra: { mri: 'x'.repeat(2001), new: true } }, '', [question, box]),
    ).to.deep.equal(['/extra/mri too-long']);
  });
});
