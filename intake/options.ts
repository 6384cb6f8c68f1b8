import type { Contract } from './contract.ts';
import type { NotifySettings } from './notifier.ts';
import type { Store } from './store.ts';

/** Settings of the intake; each has a default. */
export interface IntakeOptions {
  /** Where requests are stored; the caller closes it. Without one, `database` is opened, and closed with the server. */
  readonly store?: Store;
  /** Path of the SQLite file, `:memory:`, or a `postgres://` address; `.data/intake.sqlite` unless said otherwise. */
  readonly database?: string;
  /** The origins whose pages may send requests, such as `https://practice.example`, or `null` for sandboxed frames; none but the server's own otherwise. */
  readonly origins?: readonly string[];
  /** Where the site's `embed.html` is: `GET /oembed` answers about frames at this address, and about none without it. */
  readonly embedUrl?: string;
  /** Hours in which the practice means to answer; 24 unless said otherwise. */
  readonly responseHours?: number;
  /** The largest body in bytes; 131072 unless said otherwise. */
  readonly bodyLimit?: number;
  /** How many attempts one address (of IPv6, one /64 network) may make in how many seconds; 30 in 60 unless said otherwise. */
  readonly rateLimit?: { readonly max: number; readonly seconds: number };
  /** Days after which a request is deleted; it is kept for ever unless said otherwise. */
  readonly keepDays?: number;
  /** Who is told of new requests by mail; nobody unless said otherwise. */
  readonly notify?: NotifySettings;
  /** Where a form that was sent without a script leads to; a page of the server's own unless said otherwise. */
  readonly thanksUrl?: string;
  /** The practice's phone number, as people read it, for the pages that such a form is answered with. */
  readonly phone?: string;
  /** The contract to keep; the OpenAPI file beside this module unless said otherwise. */
  readonly contract?: Contract;
  /** The clock. */
  readonly now?: () => Date;
}

/** Settings of a server that does nothing but the intake. */
export interface ServerOptions extends IntakeOptions {
  /** Where log lines (JSON) go: standard output unless said otherwise, nowhere when false. */
  readonly log?: false | { write(line: string): void };
  /** Which log lines are written; `info` unless said otherwise. */
  readonly logLevel?: string;
  /** The proxies whose X-Forwarded-For is believed: addresses and networks with commas between; none unless said otherwise. */
  readonly trustProxy?: string;
}
