import type { NotifySettings } from './notifier.ts';
import type { ServerOptions } from './options.ts';
import { isPostgresql } from './postgresql.ts';

/** Where the server listens, and how it works. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly server: ServerOptions;
}

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from environment variables (README.md lists them). Throws a TypeError that names a malformed one. */
export function readSettings(environment: Environment): Settings {
  const origins = (environment.INTAKE_ORIGINS ?? '').split(',').map((origin) => origin.trim());
  const number = (name: string, otherwise: number, least: number) =>
    readNumber(environment, name, otherwise, least);
  const optional = {
    trustProxy: environment.INTAKE_TRUST_PROXY,
    thanksUrl: readThanksUrl(environment),
    embedUrl: readEmbedUrl(environment),
    phone: environment.INTAKE_PHONE,
    notify: readNotify(environment),
    keepDays: environment.INTAKE_KEEP_DAYS ? number('INTAKE_KEEP_DAYS', 1, 1) : undefined,
  };
  const said = Object.entries(optional).filter(([, value]) => value !== undefined && value !== '');
  return {
    host: environment.HOST || '127.0.0.1',
    port: number('PORT', 8080, 0),
    server: {
      database: readDatabase(environment),
      origins: origins.filter((origin) => origin !== ''),
      responseHours: number('INTAKE_RESPONSE_HOURS', 24, 1),
      bodyLimit: number('INTAKE_BODY_LIMIT', 131_072, 1024),
      rateLimit: {
        max: number('INTAKE_RATE_LIMIT', 30, 1),
        seconds: number('INTAKE_RATE_SECONDS', 60, 1),
      },
      logLevel: environment.INTAKE_LOG_LEVEL || 'info',
      ...(Object.fromEntries(said) as Pick<ServerOptions, 'trustProxy'>),
    },
  };
}

/** The database of the settings: PostgreSQL where `DATABASE_URL` names one, else a SQLite file. */
export function readDatabase(environment: Environment): string {
  const { DATABASE_URL: address, INTAKE_DATABASE: path } = environment;
  if (!address) return path || '.data/intake.sqlite';
  // Its value has a password in it, and is not repeated.
  if (!isPostgresql(address) || !URL.canParse(address)) {
    throw new TypeError(
      'DATABASE_URL must be written like postgres://user:password@host:5432/name',
    );
  }
  return address;
}

function readNotify(environment: Environment): NotifySettings | undefined {
  const { INTAKE_SMTP_URL: smtp, INTAKE_NOTIFY_TO: to, INTAKE_NOTIFY_FROM: from } = environment;
  if (!smtp && !to) return undefined;
  if (!smtp || !to) throw new TypeError('INTAKE_SMTP_URL and INTAKE_NOTIFY_TO need each other');
  if (!/^smtps?:\/\//.test(smtp) || !URL.canParse(smtp)) {
    throw new TypeError('INTAKE_SMTP_URL must be written like smtp://user:password@host:587');
  }
  return { smtp, to, ...(from && { from }) };
}

function readThanksUrl({ INTAKE_THANKS_URL: url }: Environment): string | undefined {
  if (!url) return undefined;
  const base = 'https://intake.invalid';
  const readable = /^(https?:\/\/|\/(?!\/))/.test(url) && URL.canParse(url, base);
  if (!readable) throw new TypeError('INTAKE_THANKS_URL must be an http(s) URL or begin with /');
  return url;
}

function readEmbedUrl({ INTAKE_EMBED_URL: url }: Environment): string | undefined {
  if (!url) return undefined;
  const readable = /^https?:\/\//.test(url) && URL.canParse(url);
  if (!readable || /[?#]/.test(url)) {
    throw new TypeError(
      'INTAKE_EMBED_URL must be written like https://practice.example/embed.html',
    );
  }
  return url;
}

function readNumber(
  environment: Environment,
  name: string,
  otherwise: number,
  least: number,
): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) {
    throw new TypeError(`${name} must be a whole number of at least ${least}`);
  }
  return number;
}
