import { expect } from '@open-wc/testing';

import { classifyAnswer } from '../../src/consultations/delivery-answer.js';

const receipt = {
  id: '0b9c',
  reference: '7K4M-2QXD',
  receivedAt: '2026-11-13T15:00:00Z',
  expectedResponseBy: '2026-11-14T15:00:00Z',
};
const whole = JSON.stringify(receipt);

describe("A server's answer", () => {
  it('confirms with 201 and 202 and the receipt of the contract', () => {
    const sent = {
      phase: 'sent',
      reference: '7K4M-2QXD',
      expectedResponseBy: '2026-11-14T15:00:00Z',
    };
    expect(classifyAnswer(201, whole)).to.deep.equal(sent);
    expect(classifyAnswer(202, whole)).to.deep.equal(sent);
  });

  it('confirms nothing when the receipt is not that of the contract', () => {
    const bodies = ['', 'OK', '<!doctype html>', 'null', '[]', '"sent"', '{}'];
    for (const name of ['id', 'reference', 'receivedAt', 'expectedResponseBy']) {
      bodies.push(JSON.stringify({ ...receipt, [name]: undefined }));
      bodies.push(JSON.stringify({ ...receipt, [name]: 7 }));
    }
    bodies.push(JSON.stringify({ ...receipt, expectedResponseBy: 'soon' }));
    for (const body of bodies) {
      expect(classifyAnswer(201, body), body).to.deep.equal({ phase: 'failed', status: 201 });
      expect(classifyAnswer(202, body), body).to.deep.equal({ phase: 'failed', status: 202 });
    }
  });

  it('confirms nothing with any other success', () => {
    for (const status of [200, 203, 204, 206]) {
      expect(classifyAnswer(status, whole)).to.deep.equal({ phase: 'failed', status });
    }
  });

  it('asks for time with 408, 409, 425, 429 and every 5xx', () => {
    for (const status of [408, 409, 425, 429, 500, 502, 503, 504, 599]) {
      expect(classifyAnswer(status, whole), String(status)).to.deep.equal({ phase: 'later' });
    }
  });

  it('is final with every other error', () => {
    for (const status of [400, 401, 403, 404, 405, 410, 413, 415, 451]) {
      expect(classifyAnswer(status, '')).to.deep.equal({ phase: 'failed', status });
    }
  });

  it('names the answers to change with 422', () => {
    const errors = [
      { pointer: '/contact/phone', code: 'invalid', detail: 'No.' },
      { pointer: '/consent', code: 'required' },
    ];
    expect(classifyAnswer(422, JSON.stringify({ errors }))).to.deep.equal({
      phase: 'refused',
      errors: [
        { pointer: '/contact/phone', code: 'invalid' },
        { pointer: '/consent', code: 'required' },
      ],
    });
  });

  it('takes an error of a later version for an invalid answer', () => {
    const body = JSON.stringify({
      errors: [{ pointer: '/visit/reason', code: 'too-rude' }, null, 3],
    });
    expect(classifyAnswer(422, body)).to.deep.equal({
      phase: 'refused',
      errors: [{ pointer: '/visit/reason', code: 'invalid' }],
    });
  });

  it('is a failure with 422 that names no answer', () => {
    for (const body of [
      '',
      '{}',
      '{"errors":[]}',
      '{"errors":"x"}',
      '{"errors":[{"code":"required"}]}',
    ]) {
      expect(classifyAnswer(422, body), body).to.deep.equal({ phase: 'failed', status: 422 });
    }
  });
});
