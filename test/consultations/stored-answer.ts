import { reply } from './fake-surroundings.js';

/** What the intake says of a request that it has stored. */
const receipt = {
  id: '0b9c',
  reference: '7K4M-2QXD',
  receivedAt: '2026-11-13T15:00:00Z',
  expectedResponseBy: '2026-11-14T15:00:00Z',
};

/** The answer that says so. */
export const stored = () => reply(201, JSON.stringify(receipt));

/** An answer that says nothing but its status. */
export const status = (code: number, headers: HeadersInit = {}) => reply(code, '{}', headers);
