import type { ErrorObject } from 'ajv';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

import { describeFailure } from './answer-log.ts';
import { invalidMembers, type InvalidMember } from './invalid-members.ts';

const PROBLEMS = {
  'malformed-request': [400, 'The request could not be read.'],
  'invalid-idempotency-key': [400, 'The Idempotency-Key header must be one UUID.'],
  'not-found': [404, 'There is nothing at this address.'],
  'method-not-allowed': [405, 'This address does not take this method.'],
  'request-too-large': [413, 'The request is too large.'],
  'unsupported-media-type': [415, 'The request must be sent as application/json.'],
  'invalid-request': [422, 'Some answers must be changed.'],
  'idempotency-key-reused': [422, 'This Idempotency-Key belongs to a different request.'],
  'too-many-requests': [429, 'Too many requests.'],
  'internal-error': [500, 'The server failed.'],
  'format-not-offered': [501, 'The answer is offered as JSON only.'],
  'storage-unavailable': [503, 'The request could not be stored now.'],
} as const;

/** The kinds of problem that the server tells; `/problems/<kind>` is the `type`. */
export type ProblemKind = keyof typeof PROBLEMS;

/** A problem document (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly errors?: readonly InvalidMember[];
}

/**
 * Thrown to answer with a problem. `cause` is what went wrong inside; it is logged without its message, never sent. `errors` are
 * those of a validator.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly kind: ProblemKind;
  readonly headers: Readonly<Record<string, string>>;
  readonly errors: readonly ErrorObject[];

  constructor(
    kind: ProblemKind,
    headers: Record<string, string> = {},
    cause?: unknown,
    errors: readonly ErrorObject[] = [],
  ) {
    super(kind, { cause });
    this.kind = kind;
    this.headers = headers;
    this.errors = errors;
  }
}

/** The problem that something thrown is, with the headers of its answer. What failed inside is logged. */
export function readProblem(
  error: Error,
  request: FastifyRequest,
): { problem: Problem; headers: Readonly<Record<string, string>> } {
  const ours = error instanceof ProblemError;
  const problem = ours ? withErrors(asProblem(error.kind), error.errors) : translate(error);
  if (problem.status >= 500) request.log.error({ failure: describeFailure(error) }, 'failed');
  return { problem, headers: ours ? error.headers : {} };
}

/** A Fastify error handler: answers whatever was thrown with a problem document that repeats nothing of the request. */
export function answerError(error: Error, request: FastifyRequest, reply: FastifyReply) {
  const { problem, headers } = readProblem(error, request);
  return reply
    .code(problem.status)
    .headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers })
    .type('application/problem+json')
    .send(problem);
}

function translate(error: Partial<FastifyError>): Problem {
  if (error.validation && error.validationContext === 'body') {
    return withErrors(asProblem('invalid-request'), error.validation as ErrorObject[]);
  }
  // The only header that the contract asks for is the key.
  if (error.validationContext === 'headers') return asProblem('invalid-idempotency-key');
  return asProblem(kindOfStatus(error.statusCode ?? 500));
}

function kindOfStatus(status: number): ProblemKind {
  switch (status) {
    case 404:
      return 'not-found';
    case 413:
      return 'request-too-large';
    case 415:
      return 'unsupported-media-type';
    case 429:
      return 'too-many-requests';
  }
  return status >= 400 && status < 500 ? 'malformed-request' : 'internal-error';
}

function asProblem(kind: ProblemKind): Problem {
  const [status, title] = PROBLEMS[kind];
  return { type: `/problems/${kind}`, title, status };
}

function withErrors(problem: Problem, errors: readonly ErrorObject[]): Problem {
  return errors.length === 0 ? problem : { ...problem, errors: invalidMembers(errors) };
}
