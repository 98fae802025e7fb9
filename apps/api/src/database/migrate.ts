import { Client } from 'pg';
import { DataSource } from 'typeorm';

/** Any number that nothing else on this database locks: "gate" in ASCII. */
const lockKey = 0x67617465;

/**
 * Brings the schema up to date. Several instances may start at once: one migrates, the others wait. On a
 * connection of its own, because a migration may take longer than any request is allowed to.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const { extra: _requestDeadlines, ...options } = dataSource.options;
  const migrations = new DataSource({ ...options, poolSize: 1 } as typeof dataSource.options);
  const lock = new Client({ connectionString: urlOf(dataSource), connectionTimeoutMillis: 2_000 });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await migrations.initialize();
    await migrations.runMigrations({ transaction: 'each' });
  } finally {
    // closing the session releases its lock
    await lock.end();
    if (migrations.isInitialized) await migrations.destroy();
  }
}

function urlOf({ options }: DataSource): string {
  if (options.type !== 'postgres' || options.url === undefined) throw new Error('Expected a Postgres URL');
  return options.url;
}
