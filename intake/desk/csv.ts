import type { StoredRequest } from '../store.ts';

import { answersOf, MEMBERS } from './answers.ts';

const FIRST = ['reference', 'receivedAt', 'expectedResponseBy', 'handledAt', 'suspect'];
// What a spreadsheet may take for a formula, its full-width forms too, also behind white space.
const FORMULA = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * Requests as CSV (RFC 4180): a header line, lines that end with CR LF, every field in quotes. A field that a spreadsheet might
 * run as a formula begins with an apostrophe. Columns are `MEMBERS`, then whatever else any of the requests has.
 */
export function toCsv(requests: readonly StoredRequest[]): string {
  const tables = requests.map(
    (request) => new Map(answersOf(request).map(({ name, value }) => [name, value])),
  );
  const others = new Set(tables.flatMap((table) => [...table.keys()]));
  const columns = [...new Set([...MEMBERS, ...[...others].sort()])];
  const lines = requests.map((request, index) => [
    request.reference,
    request.receivedAt,
    request.expectedResponseBy,
    request.handledAt ?? '',
    request.suspect ? 'yes' : 'no',
    ...columns.map((name) => tables[index]?.get(name) ?? ''),
  ]);
  return [[...FIRST, ...columns], ...lines].map(toLine).join('');
}

function toLine(fields: readonly string[]): string {
  return `${fields.map(toField).join(',')}\r\n`;
}

function toField(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
