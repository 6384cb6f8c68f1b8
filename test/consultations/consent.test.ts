import { expect } from '@open-wc/testing';

import { hashText, recordConsent } from '../../src/consultations/consent.js';

describe('Consent', () => {
  it('is proved by the SHA-256 of the text', async () => {
    // FIPS 180-2, appendix B.1: the digest of 'abc'.
    expect(await hashText('abc')).to.equal('sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
  });

  it('hashes the UTF-8 form of the text', async () => {
    expect(await hashText('ñ')).to.not.equal(await hashText('n'));
    expect(await hashText('ñ')).to.equal('sha256-Aku5CIjKiaFaGem92McSv7BwRl/OHvJeQ8Fw6kT8Xl8=');
  });

  it('has no hash where the browser has no hashing', async () => {
    expect(await hashText('abc', {})).to.equal(null);
  });

  it('is recorded with the words, the language and the time of the decision', async () => {
    const at = new Date('2026-11-13T15:00:00Z');
    const record = await recordConsent({
      type: 'privacy',
      granted: true,
      text: 'abc',
      locale: 'en-US',
      at,
    });
    expect(record).to.deep.equal({
      type: 'privacy',
      granted: true,
      textHash: await hashText('abc'),
      locale: 'en-US',
      at: '2026-11-13T15:00:00.000Z',
    });
  });
});
