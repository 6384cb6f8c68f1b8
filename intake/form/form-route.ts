import type { ValidateFunction } from 'ajv';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { type Contract, createValidator } from '../contract.ts';
import { digestOf, keyOf } from '../idempotency.ts';
import { readProblem, ProblemError } from '../problems.ts';
import { type ConsultRequest, type Desk, orUnavailable, receive } from '../receiving.ts';
import type { StoredRequest } from '../store.ts';

import { PAGE_HEADERS, problemPage, thanksPage } from './form-pages.ts';
import { type FormFields, parseForm, toConsultRequest } from './form-request.ts';
import { formWords } from './form-words.ts';

const TYPE = 'application/x-www-form-urlencoded';
const SAME_REQUEST_MS = 30 * 60_000;
const OWN_THANKS = 'consult-requests/sent';

/** What the pages for a form without a script say and where they lead. */
export interface FormSettings {
  /** Where a stored form leads to; a page of the server's own without it. */
  readonly thanksUrl?: string | undefined;
  /** The phone number that every page shows, as people read it. */
  readonly phone?: string | undefined;
  /** The origins whose forms are not marked. */
  readonly origins: readonly string[];
}

/** Whether a request is a form that was sent without a script. */
export function isForm(request: FastifyRequest): boolean {
  return request.mediaType === TYPE;
}

/** Lets this part of a server read forms. */
export function readForms(server: FastifyInstance): void {
  // The server around may read forms in a way of its own.
  if (server.hasContentTypeParser(TYPE)) server.removeContentTypeParser(TYPE);
  server.addContentTypeParser(TYPE, { parseAs: 'string' }, (_request, body, done) => {
    done(null, parseForm(body as string));
  });
}

/** Answers an error to a form with a page. */
export function answerFormError(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  { phone }: FormSettings,
): FastifyReply {
  const { problem, headers } = readProblem(error, request);
  const words = formWords(request.headers['accept-language']);
  return reply
    .code(problem.status)
    .headers({ ...headers, ...PAGE_HEADERS })
    .send(problemPage(words, problem, phone));
}

/** Answers with the page of thanks. */
export function answerThanks(
  { responseHours }: Desk,
  { phone }: FormSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const words = formWords(request.headers['accept-language']);
  return reply.headers(PAGE_HEADERS).send(thanksPage(words, responseHours, phone));
}

/** Checks and stores forms as the contract says of requests. */
export class FormRoute {
  readonly #desk: Desk;
  readonly #settings: FormSettings;
  readonly #validate: ValidateFunction;

  constructor(desk: Desk, settings: FormSettings, contract: Contract) {
    this.#desk = desk;
    this.#settings = settings;
    const validator = createValidator();
    validator.addVocabulary(['components']);
    validator.addSchema({ $id: 'contract:/', components: contract.components });
    this.#validate = validator.compile({ $ref: 'contract:/#/components/schemas/ConsultRequest' });
  }

  /** Throws the problem `invalid-request` with all that is wrong, before the fields one by one are looked at. */
  check(request: FastifyRequest): void {
    const body = toConsultRequest(request.body as FormFields, this.#desk.now());
    if (this.#validate(body)) return;
    throw new ProblemError('invalid-request', {}, undefined, this.#validate.errors ?? []);
  }

  /** Stores a form that was checked, and leads to the page of thanks. The address it leads to is the same for everybody. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<StoredRequest> {
    const fields = request.body as FormFields;
    const body = toConsultRequest(fields, this.#desk.now()) as unknown as ConsultRequest;
    const stored = await this.#store(body, digestOf(fields), this.#isStranger(request));
    // Relative, so that it holds under any prefix and behind any proxy.
    reply
      .code(303)
      .headers({ 'Cache-Control': 'no-store', Location: this.#settings.thanksUrl ?? OWN_THANKS });
    return stored;
  }

  /** A form has no key: the same fields within half an hour are one request. */
  async #store(body: ConsultRequest, bodyHash: string, suspect: boolean): Promise<StoredRequest> {
    const now = this.#desk.now().getTime();
    const span = Math.floor(now / SAME_REQUEST_MS);
    const former = await orUnavailable(
      this.#desk.store.byKey(body.practice.id, keyOf(bodyHash, span - 1)),
    );
    if (former && now - Date.parse(former.receivedAt) < SAME_REQUEST_MS) return former;
    const key = keyOf(bodyHash, span);
    return (await receive(this.#desk, { body, bodyHash, key, suspect })).stored;
  }

  /** Whether the form stands on a page of somebody else's, as far as the browser tells. */
  #isStranger({ headers: { origin }, host }: FastifyRequest): boolean {
    const { origins } = this.#settings;
    if (origin === undefined || origin === 'null' || origins.length === 0) return false;
    const own = URL.canParse(origin) && new URL(origin).host === host;
    return !own && !origins.includes(origin);
  }
}
