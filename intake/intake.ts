import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type onRequestHookHandler,
  type preParsingHookHandler,
  type preValidationHookHandler,
  type RouteOptions,
} from 'fastify';
import glue from 'fastify-openapi-glue';

import { logAnswer, logSerializers } from './answer-log.ts';
import { createValidator, readContract, inSmallLetters, type HeaderSchema } from './contract.ts';
import { describeEmbed, type OembedQuery } from './embed/oembed.ts';
import { answerFormError, answerThanks, FormRoute, isForm, readForms } from './form/form-route.ts';
import { digestOf, readIdempotencyKey } from './idempotency.ts';
import { Notifier } from './notifier.ts';
import type { IntakeOptions, ServerOptions } from './options.ts';
import { checkOrigins } from './origins.ts';
import { answerError, ProblemError } from './problems.ts';
import { type ConsultRequest, type Desk, orUnavailable, receive } from './receiving.ts';
import { keepOnly } from './retention.ts';
import { openStore, type Store } from './store.ts';

export type { IntakeOptions, ServerOptions } from './options.ts';

const REQUESTS_PATH = '/consult-requests';
const PREFLIGHT_SECONDS = 600;
// Retry-After says all that a sender needs.
const NO_COUNTS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};
const REFERENCE = 'consultReference';

/**
 * The intake as a Fastify plugin, for a server that has other work too: `server.register(intake, {…, prefix: '/intake'})`.
 * Its parsers, validator, hooks and error answers stay within it. Throws when the contract is not valid OpenAPI, an origin is
 * malformed or the database can't be opened.
 */
export const intake: FastifyPluginAsync<IntakeOptions> = async (server, options) => {
  const store = options.store ?? (await openStore(options.database ?? '.data/intake.sqlite'));
  if (!options.store) server.addHook('onClose', () => store.close());
  const now = options.now ?? (() => new Date());
  keepWithin(server, options);
  await allowOrigins(server, options.origins ?? []);
  await server.register(rateLimit, {
    global: false,
    addHeaders: NO_COUNTS,
    addHeadersOnExceeding: NO_COUNTS,
  });
  const noticeDue = keepHouse(server, store, now, options);
  const desk = { store, responseHours: options.responseHours ?? 24, now, noticeDue };
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

/** Does from time to time what no request asks for. Returns what says that a request was stored, where somebody is to be told. */
function keepHouse(
  server: FastifyInstance,
  store: Store,
  now: () => Date,
  { keepDays, notify }: IntakeOptions,
): (() => void) | undefined {
  const around = { store, now, log: server.log };
  const notifier = notify && new Notifier(notify, around);
  let endRetention: (() => Promise<void>) | undefined;
  server.addHook('onReady', (done) => {
    if (keepDays !== undefined) endRetention = keepOnly(keepDays, around);
    notifier?.start();
    done();
  });
  server.addHook('onClose', async () => {
    await Promise.all([endRetention?.(), notifier?.stop()]);
  });
  return notifier && (() => notifier.wake());
}

/** Gives the plugin's part of the server its own rules: JSON and forms, the contract's validator, its own errors, quiet logs. */
function keepWithin(server: FastifyInstance, options: IntakeOptions): void {
  const validator = createValidator();
  server.setValidatorCompiler(({ schema, httpPart }) => {
    return validator.compile(
      httpPart === 'headers' ? inSmallLetters(schema as HeaderSchema) : (schema as object),
    );
  });
  server.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  server.setErrorHandler((error: Error, request, reply) =>
    isForm(request) && !request.is404
      ? answerFormError(error, request, reply, formSettings(options))
      : answerError(error, request, reply),
  );
  if (server.prefix !== '') server.setNotFoundHandler(answerNotFound);
  server.removeContentTypeParser('text/plain');
  readForms(server);
  // The glue wants a parser for each media type that the contract names, those of answers too.
  server.addContentTypeParser(
    ['application/problem+json', 'text/html'],
    (_request, _payload, done) => done(new ProblemError('unsupported-media-type')),
  );
  server.decorateRequest(REFERENCE);
  server.addHook('onResponse', async (request, reply) => {
    logAnswer(request, reply, request.getDecorator<string | undefined>(REFERENCE));
  });
}

function formSettings({ origins = [], phone, thanksUrl }: IntakeOptions) {
  return { origins, phone, thanksUrl };
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
  const settings = formSettings(options);
  const forms = new FormRoute(desk, settings, options.contract ?? readContract());
  return {
    receiveConsultRequest: {
      bodyLimit: options.bodyLimit ?? 131_072,
      config: { rateLimit: { max, timeWindow: seconds * 1000 } },
      logSerializers,
      preParsing: requireKnownType,
      preValidation: checkForm(forms),
      handler: (request: FastifyRequest, reply: FastifyReply) =>
        isForm(request) ? answerForm(forms, request, reply) : answerRequest(desk, request, reply),
    },
    showThanks: {
      logSerializers,
      handler: async (request: FastifyRequest, reply: FastifyReply) =>
        answerThanks(desk, settings, request, reply),
    },
    readEmbed: {
      config: { rateLimit: { max, timeWindow: seconds * 1000 } },
      logSerializers,
      // Anybody may hold a frame, and learns nothing here.
      onRequest: ((_request, reply, done) => {
        reply.header('Access-Control-Allow-Origin', '*');
        done();
      }) satisfies onRequestHookHandler,
      handler: async (request: FastifyRequest, reply: FastifyReply) =>
        reply
          .headers({
            'Cache-Control': 'public, max-age=86400',
            'X-Content-Type-Options': 'nosniff',
          })
          .send(describeEmbed(request.query as OembedQuery, options.embedUrl)),
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

function checkForm(forms: FormRoute): preValidationHookHandler {
  return (request, _reply, done) => {
    if (isForm(request)) forms.check(request);
    done();
  };
}

async function answerRequest(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const header = request.headers['idempotency-key'];
  // The contract can't say that a form goes without.
  if (typeof header !== 'string') throw new ProblemError('invalid-idempotency-key');
  const body = request.body as ConsultRequest;
  const key = readIdempotencyKey(header);
  const { stored, replayed } = await receive(desk, { body, key, bodyHash: digestOf(body) });
  request.setDecorator(REFERENCE, stored.reference);
  if (replayed) reply.header('Idempotent-Replayed', 'true');
  return reply
    .code(201)
    .headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    .send(stored.answer);
}

async function answerForm(
  forms: FormRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { reference } = await forms.answer(request, reply);
  request.setDecorator(REFERENCE, reference);
  return reply.send();
}

/** Refuses other content types, and none: Fastify validates no body whose type the contract doesn't name. */
const requireKnownType: preParsingHookHandler = (request, _reply, _payload, done) => {
  const known = request.mediaType === 'application/json' || isForm(request);
  done(known ? null : new ProblemError('unsupported-media-type'));
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
