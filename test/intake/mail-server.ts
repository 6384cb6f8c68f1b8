import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { SMTPServer } from 'smtp-server';

/** A server that takes mail and keeps it. */
export interface MailServer {
  readonly smtp: string;
  /** The mails that were taken, with headers. */
  readonly mails: string[];
  /** How many mails were offered. */
  offers(): number;
  /** Refuses this many mails from now on. */
  refuse(count: number): void;
  close(): Promise<void>;
}

/** Starts a mail server on this machine. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = [];
  let refusals = 0;
  let offered = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => {
      offered++;
      done(refusals-- > 0 ? new Error('Zephyrine is not wanted.') : null);
    },
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
    smtp: `smtp://127.0.0.1:${port}`,
    mails,
    offers: () => offered,
    refuse: (count) => void (refusals = count),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
