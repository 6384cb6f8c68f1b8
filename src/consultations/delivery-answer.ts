import type { AnswerError, AnswerErrorCode } from './consult-request-rules.js';

/** What a server's answer means for the request. */
export type DeliveryOutcome =
  | { readonly phase: 'sent'; readonly reference: string; readonly expectedResponseBy: string }
  | { readonly phase: 'refused'; readonly errors: readonly AnswerError[] }
  | { readonly phase: 'failed'; readonly status: number }
  | { readonly phase: 'later' };

const CODES: readonly AnswerErrorCode[] = [
  'required',
  'too-long',
  'invalid',
  'unknown-value',
  'unexpected',
];

/**
 * Sorts an answer by its status and body, as the contract's table does. Whatever the contract does
 * not name is a failure: a login page with status 200 is no confirmation.
 */
export function classifyAnswer(status: number, body: string): DeliveryOutcome {
  if (status === 201 || status === 202) return readReceipt(status, body);
  if (status === 422) return readRefusal(body);
  const later = status >= 500 || [408, 409, 425, 429].includes(status);
  return later ? { phase: 'later' } : { phase: 'failed', status };
}

function readReceipt(status: number, body: string): DeliveryOutcome {
  const { id, reference, receivedAt, expectedResponseBy } = parseObject(body);
  const complete =
    isText(id) && isText(reference) && isInstant(receivedAt) && isInstant(expectedResponseBy);
  return complete ? { phase: 'sent', reference, expectedResponseBy } : { phase: 'failed', status };
}

function readRefusal(body: string): DeliveryOutcome {
  const { errors } = parseObject(body);
  const list = Array.isArray(errors) ? (errors as unknown[]).flatMap(readError) : [];
  return list.length > 0 ? { phase: 'refused', errors: list } : { phase: 'failed', status: 422 };
}

function readError(value: unknown): AnswerError[] {
  const { pointer, code } = (value ?? {}) as Record<string, unknown>;
  if (typeof pointer !== 'string') return [];
  return [{ pointer, code: CODES.find((known) => known === code) ?? 'invalid' }];
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isInstant(value: unknown): value is string {
  return isText(value) && !Number.isNaN(Date.parse(value));
}
