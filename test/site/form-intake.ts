import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { SMTPServer } from 'smtp-server';

const main = fileURLToPath(new URL('../../intake/main.ts', import.meta.url));

/** A server that takes mail and keeps it, with its headers. */
export interface MailServer {
  readonly url: string;
  readonly mails: string[];
  close(): Promise<void>;
}

/** Starts a mail server. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void text(stream).then((mail) => {
        mails.push(mail);
        done();
      });
    },
  });
  const { server: socket } = server;
  server.listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

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
