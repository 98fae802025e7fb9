import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { Configuration } from '../configuration/index.js';
import { dataSourceOptions } from './data-source.js';
import { grantRights } from './grant-rights.js';

/** Any number that nothing else on this database locks: "gate" in ASCII. */
const lockKey = 0x67617465;

/** How long another instance's migrations are waited for before the start is tried again. */
const lockMs = 30_000;

/** No statement of a migration takes this long: the connection is dead. */
const statementMs = 600_000;

/**
 * Brings the schema and the application's rights up to date, as their owner. Several instances may start at once: one
 * migrates, the others wait. On a connection of its own, because a migration may take longer than any request is
 * allowed to.
 */
export async function migrate({
  migrationUrl,
  databaseUrl,
}: Pick<Configuration, 'migrationUrl' | 'databaseUrl'>): Promise<void> {
  const migrations = new DataSource({
    ...dataSourceOptions(migrationUrl),
    ...{ poolSize: 1, extra: { query_timeout: statementMs } },
  });
  const lock = new Client({
    connectionString: migrationUrl,
    connectionTimeoutMillis: 2_000,
    lock_timeout: lockMs,
    query_timeout: lockMs + 1_000,
  });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await migrations.initialize();
    await migrations.runMigrations({ transaction: 'each' });
    const member = decodeURIComponent(new URL(databaseUrl).username);
    await migrations.transaction((owner) => grantRights(owner, member));
  } finally {
    // closing the session releases its lock
    await lock.end();
    if (migrations.isInitialized) await migrations.destroy();
  }
}
