import { fileURLToPath } from 'node:url';

import files from '@fastify/static';
import Fastify from 'fastify';

/** What a recorded page is made of. */
export interface RecordedPage {
  /** HTML of the head, after the recorder. */
  readonly head: string;
  readonly body: string;
  readonly contentSecurityPolicy?: string;
}

/** What went wrong on the page, and what the developer was told. */
export interface Recorded {
  /** Uncaught errors, unhandled rejections and violations of the page's policy. */
  readonly faults: readonly string[];
  /** What was written to the console as a warning or an error. */
  readonly warnings: readonly string[];
}

declare global {
  interface Window {
    recorded: Recorded;
  }
}

const recorder = `
  window.recorded = { faults: [], warnings: [] };
  const fault = (text) => recorded.faults.push(text);
  addEventListener('error', (event) => fault('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => fault('rejection: ' + event.reason));
  document.addEventListener('securitypolicyviolation', (event) =>
    fault('violation: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  for (const level of ['warn', 'error']) {
    console[level] = (...words) => recorded.warnings.push(words.join(' '));
  }
`;

/**
 * Serves one page that records its own faults in `window.recorded`, with the built library under
 * `/dist/`.
 *
 * @returns The page's address, and how to end the server.
 */
export async function serveRecorded({ head, body, contentSecurityPolicy }: RecordedPage) {
  const server = Fastify();
  if (contentSecurityPolicy !== undefined) {
    server.addHook('onRequest', async (_request, reply) => {
      reply.header('Content-Security-Policy', contentSecurityPolicy);
    });
  }
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Recorded</title>
    <script src="/recorder.js"></script>${head}</head><body>${body}</body></html>`;
  await server.register(files, {
    root: fileURLToPath(new URL('../../dist', import.meta.url)),
    prefix: '/dist/',
  });
  server.get('/', (_request, reply) => reply.type('text/html').send(html));
  server.get('/recorder.js', (_request, reply) => reply.type('text/javascript').send(recorder));
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return { address: `${address}/`, close: () => server.close() };
}

/** One of each element, with what it needs. */
export const everyElement = `
<practice-profile name="North" phone="727-MY-SPINE" endpoint="/consult-requests"
  hours="Mo-Fr 09:00-17:00" time-zone="America/New_York"></practice-profile>
<practice-hours></practice-hours>
<practice-accessibility-menu></practice-accessibility-menu>
<practice-article category="Back" author="Dr. Roe" heading="Spasms"><p>Text</p></practice-article>
<practice-article-card heading="Spasms" href="/spasms" category="Back"></practice-article-card>
<practice-consultation-cta><p>Talk to us</p>
  <practice-tele-consult-form slot="form" privacy-href="/privacy"></practice-tele-consult-form>
</practice-consultation-cta>
<practice-phone-link></practice-phone-link>
<practice-card name="South" phone="727-555-0123" href="/south"></practice-card>
<practice-directory><a href="/south">South</a></practice-directory>`;
