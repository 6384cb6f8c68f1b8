import type { Kysely } from 'kysely';

/** Makes the table of consult requests, in types that SQLite and PostgreSQL both know. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('consult_request')
    .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
    .addColumn('reference', 'varchar(40)', (column) => column.notNull().unique())
    .addColumn('practice_id', 'varchar(200)', (column) => column.notNull())
    .addColumn('idempotency_key', 'varchar(36)', (column) => column.notNull())
    .addColumn('body_hash', 'varchar(64)', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('suspect', 'integer', (column) => column.notNull())
    .addColumn('received_at', 'varchar(24)', (column) => column.notNull())
    .addColumn('expected_response_by', 'varchar(24)', (column) => column.notNull())
    .addColumn('answered_body', 'text', (column) => column.notNull())
    .addUniqueConstraint('consult_request_key', ['practice_id', 'idempotency_key'])
    .execute();
  await db.schema
    .createIndex('consult_request_received')
    .on('consult_request')
    .columns(['practice_id', 'received_at'])
    .execute();
}

/** Removes the table with everything in it. */
export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('consult_request').execute();
}
