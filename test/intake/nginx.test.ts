import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { obtainNginx, obtainOpenssl } from '../../tools/databases/nginx.ts';
import { freePort } from '../../tools/servers/free-port.ts';

import { headersOf, startServer } from './running-server.ts';
import { changed, type Json, sampleRequest } from './sample-request.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);
const EXAMPLE = fileURLToPath(new URL('../../intake/nginx.conf.example', import.meta.url));
const nginx = obtainNginx();
const openssl = obtainOpenssl();

interface Places {
  readonly folder: string;
  readonly secure: number;
  readonly plain: number;
}

/** A configuration that includes the example with this test's certificate, ports and log; all else is as it stands. */
async function configure(test: TestContext, program: string, intake: string): Promise<Places> {
  const folder = await temporaryFolder(test);
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=intake.practice.example', '-days', '2'];
  const words = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await run(program, ['req', ...words, ...subject, '-keyout', key, '-out', certificate]);
  const [secure, plain] = [await freePort(), await freePort()];
  const example = (await readFile(EXAMPLE, 'utf8'))
    .replace(/\/etc\/letsencrypt\S*fullchain.pem/, certificate)
    .replace(/\/etc\/letsencrypt\S*privkey.pem/, key)
    .replace('/var/log/nginx', folder)
    .replace('127.0.0.1:8080', new URL(intake).host)
    .replace(/^ *listen \[::\].*$/gm, '')
    .replace('listen 443', `listen 127.0.0.1:${secure}`)
    .replace('listen 80;', `listen 127.0.0.1:${plain};`);
  await writeFile(join(folder, 'intake.conf'), example);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = paths.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
    events {} http { ${temporary} include ${folder}/intake.conf; }`,
  );
  return { folder, secure, plain };
}

const wordsFor = ({ folder }: Places) => ['-p', folder, '-c', join(folder, 'nginx.conf')];

async function start(test: TestContext, program: string, places: Places): Promise<void> {
  const child = spawn(program, wordsFor(places), { stdio: 'ignore' });
  test.after(async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt++) {
    const answer = await send(places.secure, 'GET', '/healthz').catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(25);
  }
  throw new Error('nginx does not answer.');
}

async function send(port: number, method: string, path: string, body = '', headers = {}) {
  const options = { host: '127.0.0.1', port, method, path, rejectUnauthorized: false };
  const sent = request({ ...options, headers: { Host: 'intake.practice.example', ...headers } });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, text: await text(answer) };
}

if (nginx !== undefined && openssl !== undefined) {
  describe('The example for nginx', () => {
    it('is a configuration that nginx takes', async (test) => {
      const places = await configure(test, openssl, 'http://127.0.0.1:8080');
      const { stderr } = await run(nginx, ['-t', '-q', ...wordsFor(places)]);
      assert.equal(stderr, '');
    });

    it('passes requests on over TLS, with their limits and addresses', async (test) => {
      const { url, store } = await startServer(test, {
        trustProxy: 'loopback',
        rateLimit: { max: 2, seconds: 60 },
      });
      const places = await configure(test, openssl, url);
      await start(test, nginx, places);
      const post = (body: unknown, headers = {}) =>
        send(places.secure, 'POST', '/consult-requests', JSON.stringify(body), {
          ...headersOf(),
          ...headers,
        });
      const stored = await post(sampleRequest());
      assert.equal(stored.status, 201);
      assert.ok(stored.headers['strict-transport-security']);
      assert.equal((await store.list()).length, 1);
      // The intake's own answer, which a page may read; beyond that, the proxy's.
      const large = await post(changed(sampleRequest(), '/extra', { a: 'x'.repeat(150_000) }));
      assert.deepEqual(
        [large.status, (JSON.parse(large.text) as Json).type],
        [413, '/problems/request-too-large'],
      );
      assert.equal((await post({ x: 'x'.repeat(300_000) })).status, 413);
      // A visitor can't choose the address that is counted.
      const third = await post(sampleRequest(), { 'X-Forwarded-For': '192.0.2.1' });
      assert.equal(third.status, 429);
    });

    it('leads from http to https and keeps the method', async (test) => {
      const { url } = await startServer(test);
      const places = await configure(test, openssl, url);
      await start(test, nginx, places);
      const options = {
        host: '127.0.0.1',
        port: places.plain,
        method: 'POST',
        path: '/consult-requests',
      };
      const sent = httpRequest({ ...options, headers: { Host: 'intake.practice.example' } });
      sent.end();
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      answer.resume();
      assert.equal(answer.statusCode, 308);
      assert.equal(answer.headers.location, 'https://intake.practice.example/consult-requests');
    });
  });
} else {
  // On a CI machine a missing program is a fault, elsewhere it is said aloud.
  it('MISSING: nginx or openssl is not on this machine; the example was not tested.', (test) => {
    if (process.env.CI) assert.fail('nginx or openssl is missing.');
    test.skip();
  });
}
