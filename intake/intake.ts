import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type preParsingHookHandler,
  type RouteOptions,
} from 'fastify';
import glue from 'fastify-openapi-glue';

import { logAnswer, logSerializers } from './answer-log.ts';
import {
  createValidator,
  readContract,
  inSmallLetters,
  type Contract,
  type HeaderSchema,
} from './contract.ts';
import { checkOrigins } from './origins.ts';
import { answerError, ProblemError } from './problems.ts';
import { type ConsultRequest, type Desk, orUnavailable, receive } from './receiving.ts';
import { openStore, type Store } from './store.ts';

const REQUESTS_PATH = '/consult-requests';
const PREFLIGHT_SECONDS = 600;
// Retry-After says all that a sender needs.
const NO_COUNTS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};
const REFERENCE = 'consultReference';

/** Settings of the intake; each has a default. */
export interface IntakeOptions {
  /** Where requests are stored; the caller closes it. Without one, `database` is opened, and closed with the server. */
  readonly store?: Store;
  /** Path of the SQLite file, or `:memory:`; `.data/intake.sqlite` unless said otherwise. */
  readonly database?: string;
  /** The origins whose pages may send requests, such as `https://practice.example`; none but the server's own otherwise. */
  readonly origins?: readonly string[];
  /** Hours in which the practice means to answer; 24 unless said otherwise. */
  readonly responseHours?: number;
  /** The largest body in bytes; 131072 unless said otherwise. */
  readonly bodyLimit?: number;
  /** How many attempts one address (of IPv6, one /64 network) may make in how many seconds; 30 in 60 unless said otherwise. */
  readonly rateLimit?: { readonly max: number; readonly seconds: number };
  /** The contract to keep; the OpenAPI file beside this module unless said otherwise. */
  readonly contract?: Contract;
  /** The clock. */
  readonly now?: () => Date;
}

/** Settings of a server that does nothing but the intake. */
export interface ServerOptions extends IntakeOptions {
  /** Where log lines (JSON) go: standard output unless said otherwise, nowhere when false. */
  readonly log?: false | { write(line: string): void };
  /** Which log lines are written; `info` unless said otherwise. */
  readonly logLevel?: string;
  /** The proxies whose X-Forwarded-For is believed: addresses and networks with commas between; none unless said otherwise. */
  readonly trustProxy?: string;
}

/**
 * The intake as a Fastify plugin, for a server that has other work too: `server.register(intake, {…, prefix: '/intake'})`.
 * Its parsers, validator, hooks and error answers stay within it. Throws when the contract is not valid OpenAPI, an origin is
 * malformed or the database can't be opened.
 */
export const intake: FastifyPluginAsync<IntakeOptions> = async (server, options) => {
  const store = options.store ?? (await openStore(options.database ?? '.data/intake.sqlite'));
  if (!options.store) server.addHook('onClose', () => store.close());
  keepWithin(server);
  await allowOrigins(server, options.origins ?? []);
  await server.register(rateLimit, {
    global: false,
    addHeaders: NO_COUNTS,
    addHeadersOnExceeding: NO_COUNTS,
  });
  const desk = {
    store,
    responseHours: options.responseHours ?? 24,
    now: options.now ?? (() => new Date()),
  };
  const operations = operationsOf(desk, options);
  await server.register(glue, {
    specification: options.contract ?? readContract(),
    operationResolver: (operationId) => operations[operationId] as RouteOptions,
  });
  refuseOtherMethods(server);
};

/** Makes a server that does nothing but the intake; `listen` starts it, `close` ends it. */
export function createServer(options: ServerOptions = {}): FastifyInstance {
  const { log, logLevel = 'info', trustProxy = false, ...intakeOptions } = options;
  const server: FastifyInstance = Fastify({
    logger: log !== false && {
      level: logLevel,
      serializers: logSerializers,
      ...(log && { stream: log }),
    },
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 30_000,
    trustProxy,
    // Fastify's own answer to a malformed address repeats it.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerNotFound);
  server.addHook('onResponse', async (request, reply) => {
    if (request.is404) logAnswer(request, reply, undefined);
  });
  server.register(intake, intakeOptions);
  return server;
}

/** Gives the plugin's part of the server its own rules: JSON alone, the contract's validator, problems as errors, quiet logs. */
function keepWithin(server: FastifyInstance): void {
  const validator = createValidator();
  server.setValidatorCompiler(({ schema, httpPart }) => {
    return validator.compile(
      httpPart === 'headers' ? inSmallLetters(schema as HeaderSchema) : (schema as object),
    );
  });
  server.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  server.setErrorHandler(answerError);
  if (server.prefix !== '') server.setNotFoundHandler(answerNotFound);
  server.removeContentTypeParser('text/plain');
  // The glue wants a parser for each media type that the contract names, those of answers too.
  server.addContentTypeParser('application/problem+json', (_request, _payload, done) => {
    done(new ProblemError('unsupported-media-type'));
  });
  server.decorateRequest(REFERENCE);
  server.addHook('onResponse', async (request, reply) => {
    logAnswer(request, reply, request.getDecorator<string | undefined>(REFERENCE));
  });
}

/** Lets the pages of some origins read the answers (Fetch standard, section 3.3). */
async function allowOrigins(server: FastifyInstance, origins: readonly string[]): Promise<void> {
  checkOrigins(origins);
  if (origins.length === 0) return;
  await server.register(cors, {
    origin: [...origins],
    methods: ['POST'],
    allowedHeaders: ['Idempotency-Key', 'Content-Type', 'Accept', 'Accept-Language'],
    exposedHeaders: ['Idempotent-Replayed', 'Retry-After'],
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  });
}

/** What each operation of the contract does, by its operationId. */
function operationsOf(desk: Desk, options: IntakeOptions): Record<string, object> {
  const { max, seconds } = options.rateLimit ?? { max: 30, seconds: 60 };
  return {
    receiveConsultRequest: {
      bodyLimit: options.bodyLimit ?? 131_072,
      config: { rateLimit: { max, timeWindow: seconds * 1000 } },
      logSerializers,
      preParsing: requireJson,
      handler: (request: FastifyRequest, reply: FastifyReply) =>
        answerRequest(desk, request, reply),
    },
    readHealth: {
      logSerializers,
      handler: async (_request: FastifyRequest, reply: FastifyReply) => {
        await orUnavailable(desk.store.check());
        return reply.header('Cache-Control', 'no-store').send({ status: 'ok' });
      },
    },
  };
}

async function answerRequest(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  // The contract requires the header as one string, and validation has passed.
  const key = request.headers['idempotency-key'] as string;
  const { stored, replayed } = await receive(desk, request.body as ConsultRequest, key);
  request.setDecorator(REFERENCE, stored.reference);
  if (replayed) reply.header('Idempotent-Replayed', 'true');
  return reply
    .code(201)
    .headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    .send(stored.answer);
}

/** Refuses other content types, and none: Fastify validates no body whose type the contract doesn't name. */
const requireJson: preParsingHookHandler = (request, _reply, _payload, done) => {
  const json = request.mediaType === 'application/json';
  done(json ? null : new ProblemError('unsupported-media-type'));
};

function refuseOtherMethods(server: FastifyInstance): void {
  const allow = { Allow: 'POST, OPTIONS' };
  server.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: REQUESTS_PATH,
    logSerializers,
    handler: () => {
      throw new ProblemError('method-not-allowed', allow);
    },
  });
  server.options(REQUESTS_PATH, { logSerializers }, async (_request, reply) =>
    reply.code(204).headers(allow).send(),
  );
}

function answerNotFound(): never {
  throw new ProblemError('not-found');
}
