import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { mintReference, readReference } from '../../intake/reference.ts';

describe('A reference', () => {
  it('is two groups of four characters, none of them a vowel or easily mistaken', () => {
    for (let round = 0; round < 2000; round++) {
      assert.match(mintReference(), /^[0-9BCDFGHJKMNPQRSTVWXYZ]{4}-[0-9BCDFGHJKMNPQRSTVWXYZ]{4}$/);
    }
  });

  it('uses all of its thirty characters', () => {
    const minted = Array.from({ length: 500 }, mintReference).join('').replaceAll('-', '');
    assert.equal(new Set(minted).size, 30);
  });

  it('is hardly ever minted twice', () => {
    assert.equal(new Set(Array.from({ length: 5000 }, mintReference)).size, 5000);
  });

  it('is read back from what it was written as', () => {
    for (let round = 0; round < 200; round++) {
      const reference = mintReference();
      assert.equal(readReference(` ${reference.toLowerCase().replace('-', ' ')} `), reference);
    }
  });
});
