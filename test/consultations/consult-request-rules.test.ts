import { expect } from '@open-wc/testing';

import { findAnswerErrors, limits } from '../../src/consultations/consult-request-rules.js';
import type { ConsultAnswers } from '../../src/consultations/consult-request.js';

import { answers } from './answers.js';

function codes(changes: Partial<ConsultAnswers>): string[] {
  return findAnswerErrors({ ...answers, ...changes }).map(
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
});
