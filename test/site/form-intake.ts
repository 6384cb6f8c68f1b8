import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../intake/main.ts', import.meta.url));

/** The intake as its own process. */
export interface Intake {
  readonly url: string;
  /** All that it has written, to standard output and to standard error. */
  output(): string;
  /** Ends it, and waits for that. */
  stop(): Promise<void>;
}

/**
 * Starts the intake with its log at its most talkative.
 *
 * @param folder Where its database is put.
 * @param smtp Address of the mail server that it notifies by.
 */
export async function startIntake(folder: string, smtp: string): Promise<Intake> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      INTAKE_DATABASE: join(folder, 'intake.sqlite'),
      INTAKE_LOG_LEVEL: 'trace',
      INTAKE_SMTP_URL: smtp,
      INTAKE_NOTIFY_TO: 'desk@practice.example',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (written += part));
  }
  const found = () => /http:\/\/127\.0\.0\.1:\d+/.exec(written)?.[0];
  while (child.exitCode === null && !found()) await pause(20);
  const url = found();
  if (!url) throw new Error(`The intake has ended:\n${written}`);
  return {
    url,
    output: () => written,
    stop: async () => {
      const ended = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    },
  };
}
