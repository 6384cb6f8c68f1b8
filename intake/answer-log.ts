import type { FastifyReply, FastifyRequest } from 'fastify';

/** A failure without its message, which may quote what it failed on. */
export interface Failure {
  readonly name: string;
  readonly code?: string;
  /** The stack's frames, without its first lines. */
  readonly at: readonly string[];
  readonly cause?: Failure;
}

const FRAME = /^ {4}at [^\n]+:\d+:\d+\)?$/;
const MOST_FRAMES = 8;

/** Describes what was thrown, without any words of it. */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').replace(error.message, '').split('\n');
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    at: frames
      .filter((line) => FRAME.test(line))
      .slice(0, MOST_FRAMES)
      .map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: describeFailure(error.cause) }),
  };
}

/**
 * Serializers for Fastify's own log lines: no address of the visitor, no query string (a form without a method puts the
 * answers there), no message of an error.
 */
export const logSerializers = {
  req: (request: FastifyRequest) => ({ method: request.method, route: routeOf(request) }),
  err: (error: unknown) => {
    const { name, at, ...rest } = describeFailure(error);
    return { type: name, message: '', stack: at.join('\n'), ...rest };
  },
};

/** Logs an answer: what was asked for, how it ended, in how many milliseconds, and the reference where there is one. */
export function logAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  reference: string | undefined,
): void {
  const line = {
    method: request.method,
    route: routeOf(request),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    ...(reference !== undefined && { reference }),
  };
  request.log.info(line, 'answered');
}

/** The route's pattern; a request that no route takes has none, and its address may hold anything. */
function routeOf(request: FastifyRequest): string {
  return request.is404 ? '(none)' : (request.routeOptions.url ?? '(none)');
}
