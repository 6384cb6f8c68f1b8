import { expect } from '@open-wc/testing';

import { mintIdempotencyKey } from '../../src/embedding/idempotency-key.js';

describe('An idempotency key', () => {
  it('is a random UUID of version 4', () => {
    for (let count = 0; count < 200; count++) {
      expect(mintIdempotencyKey()).to.match(
        /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
    }
  });

  it('is minted anew each time', () => {
    expect(mintIdempotencyKey()).to.not.equal(mintIdempotencyKey());
  });
});
