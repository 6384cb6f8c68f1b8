import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One attempt to hand a request in, as it came to the proxy. */
export interface Attempt {
  /** The `Idempotency-Key`, as it was written. */
  readonly key: string;
  readonly body: string;
}

/** What a server has answered. */
export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** What is done with one attempt; an error in it cuts the connection. */
export type Breakage = (passage: Passage) => Promise<void> | void;

/** Milliseconds that an answer waits here, so that a page that says 'sent' too early is caught. */
const HELD_BACK = 40;

/** Headers that belong to one connection (RFC 9110 section 7.6.1). */
const ofOneHop = ['connection', 'keep-alive', 'transfer-encoding'];

/** One attempt on its way through the proxy. */
export class Passage {
  readonly attempt: Attempt;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #body: Buffer;
  readonly #port: number;
  readonly #confirmed: (reference: string) => void;

  constructor(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    port: number,
    confirmed: (reference: string) => void,
  ) {
    this.attempt = { key: String(request.headers['idempotency-key']), body: body.toString() };
    this.#request = request;
    this.#response = response;
    this.#body = body;
    this.#port = port;
    this.#confirmed = confirmed;
  }

  /** Hands the whole attempt to the server, and waits for the whole answer. */
  forward(): Promise<Answer> {
    const { method, url, headers } = this.#request;
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.#port, method, path: url, headers };
      const onward = httpRequest({ ...options, agent: false }, (answer) => {
        wholeBody(answer).then(
          (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
          reject,
        );
      });
      onward.on('error', reject).end(this.#body);
    });
  }

  /** Hands half of the body to the server and breaks off. */
  async forwardHalf(): Promise<void> {
    const { method, url, rawHeaders } = this.#request;
    const lines = [`${method} ${url} HTTP/1.1`];
    for (let at = 0; at < rawHeaders.length; at += 2) {
      lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
    }
    const socket = connect(this.#port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    socket.write(this.#body.subarray(0, this.#body.length / 2));
    await sleep(30);
    socket.resetAndDestroy();
  }

  /** Gives the page the server's answer. */
  async give(answer: Answer): Promise<void> {
    await sleep(HELD_BACK);
    if (this.#response.destroyed) return;
    if (this.#request.method === 'POST' && [201, 202].includes(answer.status)) {
      this.#confirmed((JSON.parse(answer.body.toString()) as { reference: string }).reference);
    }
    this.#response.writeHead(answer.status, withoutHop(answer.headers)).end(answer.body);
  }

  /** Gives the page the server's head and half of its body, and breaks off. */
  async giveHalf({ status, headers, body }: Answer): Promise<void> {
    const length = { 'content-length': body.length };
    this.#response.writeHead(status, { ...withoutHop(headers), ...length });
    this.#response.write(body.subarray(0, body.length / 2));
    await sleep(30);
    this.cut();
  }

  /** Answers in place of the server. `readable`: the page is allowed to see it. */
  answer(status: number, headers: OutgoingHttpHeaders, body: string, readable = true): void {
    const cors = {
      'Access-Control-Allow-Origin': this.#request.headers.origin ?? '*',
      'Access-Control-Expose-Headers': 'Retry-After',
    };
    this.#response.writeHead(status, { ...headers, ...(readable && cors) }).end(body);
  }

  /** Gives no answer, until the page gives up or is gone. */
  hold(): Promise<void> {
    const { socket } = this.#request;
    if (socket.destroyed) return Promise.resolve();
    return new Promise((resolve) => socket.once('close', () => resolve()));
  }

  /** Resets the page's connection. */
  cut(): void {
    this.#request.socket.resetAndDestroy();
  }
}

/** The attempt goes through whole, and so does its answer. */
export const pass: Breakage = async (passage) => passage.give(await passage.forward());

/** The server never gets it. */
export const drop: Breakage = (passage) => passage.cut();

/** The server stores it, and its answer does not get through. */
export const dropAnswer: Breakage = async (passage) => {
  await passage.forward();
  passage.cut();
};

/**
 * Stands between a page and an intake server on this machine, and breaks what it is told to break.
 * Only `POST` is broken; what else a browser asks (the preflight) goes through.
 */
export class BreakingProxy {
  /** What happens to the next attempts, one each. */
  next: Breakage[] = [];
  /** What happens to all others. */
  rest: Breakage = pass;
  readonly attempts: Attempt[] = [];
  /** When each reference was first given to the page, in epoch milliseconds. */
  readonly confirmed = new Map<string, number>();
  readonly #server: Server;

  private constructor(port: number) {
    this.#server = createServer((request, response) => {
      wholeBody(request)
        .then((body) => {
          const confirmed = (reference: string) => this.#confirm(reference);
          return this.#handle(new Passage(request, response, body, port, confirmed), request);
        })
        .catch(() => request.socket.resetAndDestroy());
    });
  }

  /** Listens on a free port, before a server that listens on `port`. */
  static async open(port: number): Promise<BreakingProxy> {
    const proxy = new BreakingProxy(port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** Where requests are handed in. */
  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/consult-requests`;
  }

  /** Cuts all connections of the page. */
  cutAll(): void {
    this.#server.closeAllConnections();
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #handle(passage: Passage, { method }: IncomingMessage): Promise<void> {
    if (method !== 'POST') return pass(passage);
    this.attempts.push(passage.attempt);
    await (this.next.shift() ?? this.rest)(passage);
  }

  #confirm(reference: string): void {
    if (!this.confirmed.has(reference)) this.confirmed.set(reference, Date.now());
  }
}

async function wholeBody(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function withoutHop(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneHop.includes(name)));
}
