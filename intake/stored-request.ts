import { randomUUID } from 'node:crypto';

import type { Selectable } from 'kysely';

/** What the sender gets for a stored request; times are RFC 3339 in UTC. */
export interface Receipt {
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: string;
  readonly expectedResponseBy: string;
}

/** A request that is about to be stored. */
export interface NewRequest {
  readonly practiceId: string;
  /** The UUID of the Idempotency-Key, in small letters. */
  readonly idempotencyKey: string;
  /** The digest of the body; see `digestOf`. */
  readonly bodyHash: string;
  /** The request as it came, valid by the contract. */
  readonly body: unknown;
  /** Whether a program may have sent it. */
  readonly suspect: boolean;
  readonly receivedAt: Date;
  readonly expectedResponseBy: Date;
}

/** A request as it stands in the database. */
export interface StoredRequest
  extends Omit<NewRequest, 'receivedAt' | 'expectedResponseBy'>, Receipt {
  /** When the front desk was done with it (RFC 3339, UTC); null before. */
  readonly handledAt: string | null;
  /** The body of the first answer, which every later attempt gets again. */
  readonly answer: Receipt;
}

/** A row of the table; times are RFC 3339 in UTC, of one length, so that they sort as text. */
export interface ConsultRequestTable {
  id: string;
  reference: string;
  practice_id: string;
  idempotency_key: string;
  body_hash: string;
  body: string;
  suspect: number;
  received_at: string;
  expected_response_by: string;
  answered_body: string;
  handled_at: string | null;
  /** When the practice is to be told of it; null when that is done, or nobody is told. */
  notice_due_at: string | null;
  notice_attempts: number;
}

/** The row of a new request. `noticeDue` says that the practice is to be told of it. */
export function asRow(
  request: NewRequest,
  reference: string,
  noticeDue: boolean,
): ConsultRequestTable {
  const answer: Receipt = {
    id: randomUUID(),
    reference,
    receivedAt: request.receivedAt.toISOString(),
    expectedResponseBy: request.expectedResponseBy.toISOString(),
  };
  return {
    id: answer.id,
    reference,
    practice_id: request.practiceId,
    idempotency_key: request.idempotencyKey,
    body_hash: request.bodyHash,
    body: JSON.stringify(request.body),
    suspect: request.suspect ? 1 : 0,
    received_at: answer.receivedAt,
    expected_response_by: answer.expectedResponseBy,
    answered_body: JSON.stringify(answer),
    handled_at: null,
    notice_due_at: noticeDue ? answer.receivedAt : null,
    notice_attempts: 0,
  };
}

/** The request that a row holds. */
export function asRequest(row: Selectable<ConsultRequestTable>): StoredRequest {
  return {
    id: row.id,
    reference: row.reference,
    practiceId: row.practice_id,
    idempotencyKey: row.idempotency_key,
    bodyHash: row.body_hash,
    body: JSON.parse(row.body) as unknown,
    suspect: row.suspect !== 0,
    receivedAt: row.received_at,
    expectedResponseBy: row.expected_response_by,
    handledAt: row.handled_at,
    answer: JSON.parse(row.answered_body) as Receipt,
  };
}
