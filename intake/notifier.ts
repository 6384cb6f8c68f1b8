import { createTransport, type Transporter } from 'nodemailer';

import { describeFailure } from './answer-log.ts';
import type { Notice, Store } from './store.ts';

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 60;
const AT_ONCE = 20;
const TIMEOUT_MS = 10_000;
// Whoever sends a request says which practice it is for: what could be a sentence is not passed on.
const PRACTICE_ID = /^[\w.:/@-]{1,100}$/;

/** How the practice is told of a new request. */
export interface NotifySettings {
  /** The mail server: `smtp://user:password@host:587`, or `smtps://…`. */
  readonly smtp: string;
  /** The addresses that are told, with commas between. */
  readonly to: string;
  /** The sender's address; the first of `to` unless said otherwise. */
  readonly from?: string | undefined;
  /** Milliseconds until what failed is tried again, twice as many each time up to an hour; a minute unless said otherwise. */
  readonly retryMs?: number | undefined;
}

/** What a notifier works on. */
export interface NotifierSurroundings {
  readonly store: Store;
  readonly now: () => Date;
  readonly log: {
    info(line: object, message: string): void;
    warn(line: object, message: string): void;
  };
}

/**
 * Tells the practice by mail that a request has come: its reference and the practice, nothing else. What is due stands in the
 * store, so that it outlives a failure of the mail server and an end of this process.
 */
export class Notifier {
  readonly #settings: NotifySettings;
  readonly #around: NotifierSurroundings;
  readonly #mail: Transporter;
  readonly #retryMs: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(settings: NotifySettings, around: NotifierSurroundings) {
    this.#settings = settings;
    this.#around = around;
    this.#retryMs = settings.retryMs ?? MINUTE_MS;
    this.#mail = createTransport({
      url: settings.smtp,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Tells of what is due now, and looks again and again for what becomes due. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), Math.min(this.#retryMs, MINUTE_MS));
    this.#timer.unref();
    this.wake();
  }

  /** Looks at once for what is due. Never throws. */
  wake(): void {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  /** Ends after the mail that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#again = false;
    await this.#running;
    this.#mail.close();
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        await this.#tell();
      } catch (error) {
        this.#around.log.warn({ failure: describeFailure(error) }, 'not notified');
      }
    }
  }

  async #tell(): Promise<void> {
    const { store, now } = this.#around;
    const nextDue = (attempts: number) => new Date(now().getTime() + this.#delay(attempts));
    const notices = await store.claimNotices(now(), nextDue, AT_ONCE);
    for (const notice of notices) await this.#send(notice);
    if (notices.length === AT_ONCE) this.#again = true;
  }

  async #send(notice: Notice): Promise<void> {
    const { store, log } = this.#around;
    const { reference } = notice;
    try {
      await this.#mail.sendMail(this.#message(notice));
      await store.settleNotice(reference);
      log.info({ reference }, 'notified');
    } catch (error) {
      log.warn({ reference, failure: describeFailure(error) }, 'not notified');
    }
  }

  #message({ reference, practiceId }: Notice) {
    const { to, from = to.split(',')[0] } = this.#settings;
    const practice = PRACTICE_ID.test(practiceId) ? practiceId : '(see the request)';
    return {
      from,
      to,
      subject: `Consult request ${reference}`,
      // RFC 3834 section 5: no vacation notice comes back.
      headers: { 'Auto-Submitted': 'auto-generated' },
      text: [
        'A consult request has come.',
        `Reference: ${reference}\nPractice: ${practice}`,
        'What it says is not in this message. To read it:',
        `npm run intake -- show ${reference}\n`,
      ].join('\n\n'),
    };
  }

  #delay(attempts: number): number {
    return this.#retryMs * Math.min(2 ** attempts, LONGEST_MINUTES);
  }
}
