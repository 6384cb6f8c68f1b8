import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

const CONNECTIONS = 10;
// With synchronous_commit off, a power cut could take back a request that was confirmed.
const SETTINGS = `SELECT
  set_config('lock_timeout', $1, false),
  set_config('synchronous_commit', CASE current_setting('synchronous_commit')
    WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)`;

/** Whether a database is named by the address of a PostgreSQL server, not by the path of a SQLite file. */
export function isPostgresql(database: string): boolean {
  return /^postgres(ql)?:\/\//.test(database);
}

/**
 * Opens a PostgreSQL database by its address (`postgres://user@host/name`, libpq's form). `busyTimeoutMs` is how long a statement
 * waits for a connection and for another's lock. Nothing is connected before the first statement.
 */
export function connectPostgresql<Tables>(address: string, busyTimeoutMs: number): Kysely<Tables> {
  const pool = new Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: busyTimeoutMs,
    application_name: 'intake',
  });
  // A connection that breaks while nobody uses it is replaced by the next statement; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(SETTINGS, [`${busyTimeoutMs}`]));
      },
    }),
  });
}
