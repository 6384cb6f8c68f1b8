import { Buffer } from 'node:buffer';

const problem = { 'Content-Type': 'application/problem+json' };

/** Answers that a server, or what stands before it, can give instead of storing a request. */
const faults = {
  400: { status: 400, headers: problem, body: '{"title":"Bad Request","status":400}' },
  409: { status: 409, headers: problem, body: '{"title":"In progress","status":409}' },
  413: { status: 413, headers: problem, body: '{"title":"Too large","status":413}' },
  422: {
    status: 422,
    headers: problem,
    body: JSON.stringify({
      title: 'Answers to change',
      status: 422,
      errors: [
        { pointer: '/contact/phone', code: 'invalid', detail: 'Not a phone number.' },
        { pointer: '/contact/extension', code: 'too-long', detail: 'Too long.' },
        { pointer: '/practice/id', code: 'unknown-value', detail: 'Not a practice.' },
      ],
    }),
  },
  425: { status: 425, headers: problem, body: '{"title":"Too Early","status":425}' },
  429: {
    status: 429,
    headers: { ...problem, 'Retry-After': '7' },
    body: '{"title":"Too Many Requests","status":429}',
  },
  503: { status: 503, headers: problem, body: '{"title":"Unavailable","status":503}' },
  html: {
    status: 200,
    headers: { 'Content-Type': 'text/html' },
    body: '<!doctype html><title>Log in</title><p>Welcome to the hotel network.</p>',
  },
  redirect: { status: 302, headers: { Location: '/test-faults/html' }, body: '' },
};

/**
 * Middleware for @web/test-runner: the real intake server under `/test-intake`, its stored requests
 * of one practice under `/test-intake-rows/<practice>`, and faulty servers under
 * `/test-faults/<name>`, where `drop` cuts the connection and `hang` never answers.
 */
export function intakeMiddleware() {
  let intake;
  return async (context, next) => {
    const [, area, ...rest] = context.path.split('/');
    if (area === 'test-faults') return answerFault(context, rest.join('/'));
    if (area !== 'test-intake' && area !== 'test-intake-rows') return next();
    intake ??= startIntake();
    const { app, store } = await intake;
    if (area === 'test-intake') return passOn(context, app, `/${rest.join('/')}`);
    context.set('Cache-Control', 'no-store');
    context.body = await store.list(decodeURIComponent(rest.join('/')));
  };
}

async function startIntake() {
  const { createServer } = await import('../../intake/intake.ts');
  const { openStore } = await import('../../intake/store.ts');
  const store = await openStore(':memory:');
  const rateLimit = { max: 100_000, seconds: 60 };
  return { app: createServer({ store, rateLimit, log: false }), store };
}

function answerFault(context, name) {
  if (name === 'hang' || name === 'drop') {
    context.respond = false;
    if (name === 'drop') context.req.socket.destroy();
    return;
  }
  const fault = faults[name];
  context.status = fault?.status ?? 404;
  context.set(fault?.headers ?? {});
  context.body = fault?.body ?? 'No such fault.';
}

async function passOn(context, app, url) {
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  const answer = await app.inject({
    method: context.method,
    url: url + context.search,
    headers: context.headers,
    payload: Buffer.concat(chunks),
  });
  context.status = answer.statusCode;
  for (const [name, value] of Object.entries(answer.headers)) context.set(name, String(value));
  context.body = answer.rawPayload;
}
