import { deliverKept, discardKept, resumeKept } from '../../src/consultations/outbox.js';

/** What a test can do in another tab. */
export const outbox = { deliverKept, discardKept, resumeKept };

Object.assign(window, { outbox });
