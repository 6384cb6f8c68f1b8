import { join } from 'node:path';
import type { TestContext } from 'node:test';

import Database from 'better-sqlite3';
import { Client } from 'pg';

import { isPostgresql } from '../../intake/postgresql.ts';
import { newDatabase } from '../../tools/databases/postgresql.ts';

import { temporaryFolder } from './temporary-folder.ts';

/** Where the tests make databases in PostgreSQL; they use SQLite while it is not set. */
export const POSTGRESQL_VARIABLE = 'INTAKE_TEST_POSTGRESQL';

/** The database that this run of the tests is about. */
export const databaseName = process.env[POSTGRESQL_VARIABLE] ? 'PostgreSQL' : 'SQLite';

/** A new database for one test, which several processes may open. */
export async function newTestDatabase(test: TestContext): Promise<string> {
  const server = process.env[POSTGRESQL_VARIABLE];
  return server ? newDatabase(server) : join(await temporaryFolder(test), 'new', 'intake.sqlite');
}

/** A new database for one test and one process. */
export async function soleTestDatabase(test: TestContext): Promise<string> {
  return process.env[POSTGRESQL_VARIABLE] ? newTestDatabase(test) : ':memory:';
}

/** Somebody else's connection to a database. */
export interface OtherConnection {
  /** Runs statements in the database's own tongue. */
  readonly run: (statements: string) => Promise<void>;
  /** Keeps the store from writing until `release`. */
  readonly block: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Opens a second connection, closed when the test ends. */
export async function connectOther(test: TestContext, database: string): Promise<OtherConnection> {
  return isPostgresql(database) ? otherPostgresql(test, database) : otherSqlite(test, database);
}

function otherSqlite(test: TestContext, path: string): OtherConnection {
  const other = new Database(path);
  test.after(() => other.close());
  const run = async (statements: string) => {
    await Promise.resolve(other.exec(statements));
  };
  return { run, block: () => run('BEGIN IMMEDIATE'), release: () => run('ROLLBACK') };
}

async function otherPostgresql(test: TestContext, address: string): Promise<OtherConnection> {
  const other = new Client({ connectionString: address });
  await other.connect();
  test.after(() => other.end());
  const run = async (statements: string) => {
    await other.query(statements);
  };
  return {
    run,
    block: () => run('BEGIN; LOCK TABLE consult_request IN EXCLUSIVE MODE'),
    release: () => run('ROLLBACK'),
  };
}
