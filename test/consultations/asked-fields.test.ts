import { expect } from '@open-wc/testing';

import { readAskedFields, readExtraQuestions } from '../../src/consultations/asked-fields.js';

const names = (written: string, extras: unknown = []) =>
  readAskedFields(written, readExtraQuestions(extras)).fields.map(
    ({ name, required }) => name + (required ? '*' : ''),
  );

describe('The fields of a form', () => {
  it('are the least that a practice needs where the page says nothing', () => {
    expect(names('')).to.deep.equal(['name*', 'contact*', 'state*', 'reason', 'consent*']);
    expect(names('  ')).to.deep.equal(names(''));
  });

  it('come in the order in which they are written, those of one topic together, consent last', () => {
    expect(names('reason* consent state contact voicemail name heard-from sms')).to.deep.equal([
      'reason*',
      'heard-from',
      'state*',
      'contact*',
      'voicemail',
      'name*',
      'consent*',
      'sms',
    ]);
  });

  it('hold what can not be left out, and say so', () => {
    const { fields, faults } = readAskedFields('reason', []);
    expect(fields.map(({ name }) => name)).to.deep.equal([
      'name',
      'contact',
      'state',
      'reason',
      'consent',
    ]);
    expect(faults).to.have.length(3);
    expect(faults[0]).to.match(/"name" is missing/);
  });

  it('leave out what nobody knows, and say so', () => {
    const { fields, faults } = readAskedFields('name contact state ssn', []);
    expect(fields.map(({ name }) => name)).to.not.include('ssn');
    expect(faults.join()).to.match(/^fields: "ssn" is unknown/);
  });

  it('are asked once', () => {
    expect(names('name contact state name reason reason')).to.deep.equal(names(''));
  });

  it('take in the questions of the practice, named or not', () => {
    const mri = { name: 'mri', type: 'text', label: 'Have you had an MRI?' };
    const since = { name: 'since', type: 'date', label: 'Since when?', required: true };
    expect(names('name contact state mri* reason', [mri, since])).to.deep.equal([
      ...['name*', 'contact*', 'state*', 'mri*', 'reason', 'since*', 'consent*'],
    ]);
  });

  it('pass over what is no question', () => {
    const good = { name: 'mri', type: 'text', label: 'Have you had an MRI?' };
    const odd = [
      null,
      'mri',
      { ...good, name: 'a b' },
      { ...good, type: 'password' },
      { ...good, label: 1 },
      { ...good, type: 'choice' },
      { ...good, type: 'choice', options: ['yes'] },
    ];
    expect(readExtraQuestions(odd)).to.deep.equal([odd.at(-1)]);
    expect(readExtraQuestions('mri')).to.deep.equal([]);
    expect(readExtraQuestions(undefined)).to.deep.equal([]);
  });
});
