import type { Kysely } from 'kysely';

/** Adds what happens to a request after it is stored: handled by the front desk, told by mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // SQLite adds one column to a statement.
  await addColumn(db, 'handled_at');
  await addColumn(db, 'notice_due_at');
  await db.schema
    .alterTable('consult_request')
    .addColumn('notice_attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('consult_request_notice')
    .on('consult_request')
    .column('notice_due_at')
    .execute();
}

/** Takes the columns away, with the front desk's marks in them. */
export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('consult_request_notice').execute();
  for (const column of ['notice_attempts', 'notice_due_at', 'handled_at']) {
    await db.schema.alterTable('consult_request').dropColumn(column).execute();
  }
}

async function addColumn(db: Kysely<unknown>, name: string): Promise<void> {
  await db.schema.alterTable('consult_request').addColumn(name, 'varchar(24)').execute();
}
