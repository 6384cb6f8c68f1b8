import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { freePort } from '../../tools/servers/free-port.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** A server made from the contract. */
export interface Mock {
  readonly url: string;
  /** Ends it, and waits for that. */
  stop(): Promise<void>;
}

/** Starts a server of other people's, made from nothing but the OpenAPI file. */
export async function startMock(): Promise<Mock> {
  const port = await freePort();
  const prism = path('node_modules/@stoplight/prism-cli/dist/index.js');
  const words = ['mock', path('intake/openapi.yaml'), '--host', '127.0.0.1', '--port', `${port}`];
  const child = spawn(process.execPath, [prism, ...words], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (child.exitCode === null && !(await isUp())) await pause(100);
  assert.equal(child.exitCode, null, 'the mock server did not start');
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    },
  };
}
