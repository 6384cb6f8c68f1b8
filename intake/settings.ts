import type { ServerOptions } from './intake.ts';

/** Where the server listens, and how it works. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly server: ServerOptions;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from environment variables (README.md lists them). Throws a TypeError that names a malformed one. */
export function readSettings(environment: Environment): Settings {
  const origins = (environment.INTAKE_ORIGINS ?? '').split(',').map((origin) => origin.trim());
  const trustProxy = environment.INTAKE_TRUST_PROXY;
  const number = (name: string, otherwise: number, least: number) =>
    readNumber(environment, name, otherwise, least);
  return {
    host: environment.HOST || '127.0.0.1',
    port: number('PORT', 8080, 0),
    server: {
      database: environment.INTAKE_DATABASE || '.data/intake.sqlite',
      origins: origins.filter((origin) => origin !== ''),
      responseHours: number('INTAKE_RESPONSE_HOURS', 24, 1),
      bodyLimit: number('INTAKE_BODY_LIMIT', 131_072, 1024),
      rateLimit: {
        max: number('INTAKE_RATE_LIMIT', 30, 1),
        seconds: number('INTAKE_RATE_SECONDS', 60, 1),
      },
      logLevel: environment.INTAKE_LOG_LEVEL || 'info',
      ...(trustProxy && { trustProxy }),
    },
  };
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
