import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';

import { toCsv } from '../../intake/desk/csv.ts';
import { isPostgresql } from '../../intake/postgresql.ts';

import { deskSamples, storeWith } from './desk-samples.ts';
import { MAIN } from './running-server.ts';
import { changed, type Json, sampleRequest } from './sample-request.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as the front desk does. */
async function desk(database: string, ...words: string[]): Promise<Told> {
  const name = isPostgresql(database) ? 'DATABASE_URL' : 'INTAKE_DATABASE';
  const env = { PATH: process.env.PATH, [name]: database };
  try {
    return { code: 0, ...(await run(process.execPath, [MAIN, ...words], { env })) };
  } catch (error) {
    return error as Told;
  }
}

/** Reads CSV strictly (RFC 4180 section 2): every field in quotes, every line ended by CR LF. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /"((?:[^"]|"")*)"(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    assert.ok(found, `no field at ${field.lastIndex}`);
    rows.at(-1)?.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] !== ',') rows.push([]);
  }
  assert.deepEqual(rows.pop(), []);
  return rows;
}

async function tableOf(test: TestContext, bodies: Json[]): Promise<Record<string, string>[]> {
  const { stored } = await storeWith(test, bodies);
  const [header = [], ...rows] = readCsv(toCsv(stored));
  for (const row of rows) assert.equal(row.length, header.length);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

describe('The front desk', () => {
  it('lists requests without names or reasons', async (test) => {
    const bodies = [sampleRequest(), changed(deskSamples()[9] ?? {}, '/practice/id', 'other')];
    const { database, stored } = await storeWith(test, bodies);
    const [first, second] = stored.map(({ reference }) => reference);
    const { stdout } = await desk(database, 'list');
    const rows = stdout.split('\n').map((line) => line.split(/ {2,}/));
    assert.deepEqual(rows, [
      ['REFERENCE', 'RECEIVED', 'PRACTICE', 'KIND', 'STATE', 'HANDLED', 'MARK'],
      [first, '2026-11-12T15:00:00.000Z', 'st-pete-spine', 'tele-consult', 'FL', 'open'],
      [second, '2026-11-12T15:01:00.000Z', 'other', 'tele-consult', 'FL', 'open', 'suspect'],
      [''],
    ]);
    const lines = async (...words: string[]) =>
      (await desk(database, 'list', ...words)).stdout.split('\n').length - 2;
    assert.equal(await lines('--practice', 'other'), 1);
    assert.equal(await lines('--since', '2026-11-12'), 2);
    assert.equal(await lines('--since', '2026-11-12T10:01:00-05:00'), 1);
    assert.equal(await lines('--since', '2026-11-13'), 0);
  });

  it('shows all of one request, by its reference as a person writes it', async (test) => {
    const told = 'Line one\nline two \u001b[31m';
    const { database, stored } = await storeWith(test, [
      changed(sampleRequest(), '/visit/reason', told),
    ]);
    const reference = stored[0]?.reference ?? '';
    const { code, stdout } = await desk(database, 'show', reference.toLowerCase().replace('-', ''));
    assert.equal(code, 0);
    assert.match(stdout, new RegExp(`^reference +${reference}$`, 'm'));
    assert.match(stdout, /^patient\.name\.given +Jane$/m);
    assert.match(stdout, /^contact\.phone +\+17275550123$/m);
    assert.match(stdout, /^visit\.reason +Line one \/ line two \?\[31m$/m);
    assert.match(stdout, /^extra\.insurance +none$/m);
  });

  it('notes what is done', async (test) => {
    const { database, stored } = await storeWith(test, [sampleRequest()]);
    const reference = stored[0]?.reference ?? '';
    const { stdout } = await desk(database, 'handled', reference);
    assert.equal(stdout, `${reference} is handled.\n`);
    assert.match((await desk(database, 'list')).stdout, / handled$/m);
    assert.match((await desk(database, 'show', reference)).stdout, /^handled +20\d\d-/m);
  });

  it('gets a word of help instead of a failure', async (test) => {
    const { database } = await storeWith(test, []);
    for (const words of [
      ['lst'],
      ['__proto__'],
      ['show'],
      ['show', '0000-0000'],
      ['export', '--format', 'xml'],
      ['export', '--formt', 'csv'],
      ['list', '--since', '11/12/2026'],
    ]) {
      const { code, stdout, stderr } = await desk(database, ...words);
      assert.deepEqual([code, stdout], [1, ''], words.join(' '));
      assert.match(stderr, /no command|Which one|no request|must be|Unknown option|no date/);
      assert.doesNotMatch(stderr, /^ +at /m);
    }
  });
});

describe('The export', () => {
  it('gives everything in JSON', async (test) => {
    const samples = deskSamples();
    const { database, stored } = await storeWith(test, samples);
    const { stdout } = await desk(database, 'export');
    const exported = JSON.parse(stdout) as Json[];
    assert.deepEqual(
      exported.map(({ request }) => request),
      samples,
    );
    assert.deepEqual(
      exported.map(({ reference }) => reference),
      stored.map(({ reference }) => reference),
    );
    const since = await desk(database, 'export', '--since', '2026-11-12T15:08:00Z');
    assert.equal((JSON.parse(since.stdout) as Json[]).length, 2);
  });

  it('is a file for its owner alone, and overwrites none', async (test) => {
    const { database } = await storeWith(test, deskSamples());
    const folder = await temporaryFolder(test);
    for (const format of ['json', 'csv', 'fhir']) {
      const file = join(folder, format);
      const told = await desk(database, 'export', '--format', format, '--output', file);
      assert.equal(told.stdout, `10 requests are in ${file}.\n`);
      assert.equal((await stat(file)).mode & 0o777, 0o600);
      const { stdout } = await desk(database, 'export', '--format', format);
      assert.equal(await readFile(file, 'utf8'), stdout);
      await writeFile(file, 'kept');
      const again = await desk(database, 'export', '--format', format, '--output', file);
      assert.equal(again.code, 1);
      assert.equal(await readFile(file, 'utf8'), 'kept');
    }
  });
});

describe('The export in CSV', () => {
  it('can be read back, with quotes, commas, line ends and every alphabet', async (test) => {
    const reason = 'He said "no", twice;\r\nالعربية\t𝒳\n';
    const [row] = await tableOf(test, [changed(sampleRequest(), '/visit/reason', reason)]);
    assert.equal(row?.['visit.reason'], reason);
    assert.equal(row['patient.name.given'], 'Jane');
    assert.equal(row.suspect, 'no');
    assert.equal(row.consent, 'privacy: yes; sms: no');
  });

  it('has a column for whatever any request has', async (test) => {
    const rows = await tableOf(test, [
      sampleRequest('parentInPerson'),
      changed(sampleRequest(), '/extra', { pet: 'cat' }),
    ]);
    assert.deepEqual(
      rows.map((row) => row['extra.pet']),
      ['', 'cat'],
    );
  });

  const formulas = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\tx',
    '\rx',
    '\nx',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
    '\u0000=1',
  ];
  for (const formula of formulas) {
    it(`gives a spreadsheet no formula to run (${JSON.stringify(formula)})`, async (test) => {
      const named = changed(sampleRequest(), '/visit/reason', formula);
      const [row] = await tableOf(test, [changed(named, '/extra', { [formula]: formula })]);
      assert.equal(row?.['visit.reason'], `'${formula}`);
      assert.equal(row['contact.phone'], "'+17275550123");
      for (const cell of Object.entries(row).flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    });
  }
});
