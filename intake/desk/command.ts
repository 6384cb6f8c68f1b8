import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import type { Selection, Store, StoredRequest } from '../store.ts';

import { answersOf } from './answers.ts';
import { toCsv } from './csv.ts';
import { toFhir } from './fhir.ts';

const USAGE = `For the front desk:
  list [--practice ID] [--since DATE]     one line a request, without names
  show REFERENCE                          all of one request
  handled REFERENCE                       note that it is done with
  export --format json|csv|fhir [--practice ID] [--since DATE] [--output FILE]

DATE is a day (2026-11-12, from midnight UTC) or a time (2026-11-12T09:00:00-05:00).
A file of --output is made new and readable by its owner only.
`;

/** Where a command's words go. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** A command that can't be understood; the message is for whoever typed it. */
class UsageError extends Error {}

interface Typed {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

const commands: Readonly<
  Record<string, (store: Store, typed: Typed, terminal: Terminal) => Promise<void>>
> = { list, show, handled, export: exportRequests };

/** Whether the front desk has a command of that name. */
export function isDeskCommand(name: string): boolean {
  return Object.hasOwn(commands, name);
}

/** Runs a command of the front desk (`list`, `show`, `handled`, `export`). Returns the exit code: 0, or 1 with a complaint. */
export async function runDesk(
  words: readonly string[],
  open: () => Promise<Store>,
  terminal: Terminal,
): Promise<0 | 1> {
  let store: Store | undefined;
  try {
    const { command, typed } = read(words);
    store = await open();
    await command(store, typed, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`${error.message}\n`);
    return 1;
  } finally {
    await store?.close();
  }
}

function read([name = '', ...rest]: readonly string[]) {
  const command = isDeskCommand(name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`There is no command '${name}'.\n\n${USAGE}`);
  const type = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { practice: type, since: type, format: type, output: type },
    });
    return { command, typed: { words: positionals, options: values } };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

async function list(store: Store, { options }: Typed, { write }: Terminal): Promise<void> {
  const rows = (await store.select(selectionOf(options))).map((request) => {
    const body = request.body as { kind?: string; location?: { state?: string } };
    return [
      request.reference,
      request.receivedAt,
      request.practiceId,
      body.kind ?? '',
      body.location?.state ?? '',
      request.handledAt === null ? 'open' : 'handled',
      request.suspect ? 'suspect' : '',
    ];
  });
  const header = ['REFERENCE', 'RECEIVED', 'PRACTICE', 'KIND', 'STATE', 'HANDLED', 'MARK'];
  write(inColumns([header, ...rows]));
}

async function show(store: Store, { words }: Typed, { write }: Terminal): Promise<void> {
  const request = await requestOf(store, words);
  const { reference, receivedAt, expectedResponseBy, handledAt, suspect } = request;
  const about = [
    ['reference', reference],
    ['received', receivedAt],
    ['answer expected by', expectedResponseBy],
    ['handled', handledAt ?? 'no'],
    ...(suspect ? [['mark', 'suspect: a program may have sent it']] : []),
  ];
  const answers = answersOf(request).map(({ name, value }) => [name, value]);
  write(`${inColumns(about)}\n${inColumns(answers)}`);
}

async function handled(store: Store, { words }: Typed, { write }: Terminal): Promise<void> {
  const { reference } = await requestOf(store, words);
  await store.markHandled(reference, new Date());
  write(`${reference} is handled.\n`);
}

async function exportRequests(
  store: Store,
  { options }: Typed,
  { write }: Terminal,
): Promise<void> {
  const format = formats[options.format ?? 'json'];
  if (!format) throw new UsageError('--format must be json, csv or fhir.');
  const requests = await store.select(selectionOf(options));
  const text = format(requests);
  if (options.output === undefined) return write(text);
  try {
    await writeFile(options.output, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${options.output} can't be made: ${(error as Error).message}`);
  }
  write(`${requests.length} requests are in ${options.output}.\n`);
}

const formats: Readonly<Record<string, (requests: readonly StoredRequest[]) => string>> = {
  json: (requests) => inJson(requests.map(toPlain)),
  csv: toCsv,
  fhir: (requests) => inJson(toFhir(requests)),
};

function toPlain({ id, reference, receivedAt, expectedResponseBy, ...rest }: StoredRequest) {
  const { practiceId, handledAt, suspect, body } = rest;
  return {
    ...{ id, reference, receivedAt, expectedResponseBy, practiceId, handledAt, suspect },
    request: body,
  };
}

async function requestOf(store: Store, [reference]: readonly string[]): Promise<StoredRequest> {
  if (reference === undefined) throw new UsageError(`Which one?\n\n${USAGE}`);
  const request = await store.find(reference);
  if (!request) throw new UsageError(`There is no request ${reference}.`);
  return request;
}

function selectionOf({ practice, since }: Typed['options']): Selection {
  if (since === undefined) return { practiceId: practice };
  const date = new Date(since);
  const known = /^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?$/.test(since);
  if (!known || Number.isNaN(date.getTime()))
    throw new UsageError(`--since is no date.\n\n${USAGE}`);
  return { practiceId: practice, since: date };
}

function inJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Lines with their cells below each other. What could steer a terminal is shown as a question mark. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) =>
    row.map((cell) =>
      cell
        .trim()
        .replace(/\s*[\r\n]+\s*/g, ' / ')
        .replace(/\p{Cc}/gu, '?'),
    ),
  );
  const widths =
    safe[0]?.map((_, at) => Math.max(...safe.map((row) => row[at]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row.map((cell, at) => cell.padEnd(at === row.length - 1 ? 0 : (widths[at] ?? 0))).join('  ');
  return safe.map((row) => `${line(row).trimEnd()}\n`).join('');
}
