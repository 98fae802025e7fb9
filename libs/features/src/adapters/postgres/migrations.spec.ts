import { describe, expect, it } from '@jest/globals';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';
import { featureMigrations } from './migrations.js';

const tables = [
  ...['client_features', 'entitlement_changes', 'tenant_flags', 'tenant_settings', 'tenants'],
  ...['entitlement_outbox', 'instances', 'change_confirmations', 'announced_boundaries'],
];

describe('the migrations', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);

  async function present(): Promise<string[]> {
    const rows = await dataSource().query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_name = ANY ($1)
       UNION ALL SELECT proname FROM pg_proc WHERE proname = 'holds_reserved_flag'`,
      [tables],
    );
    return rows.map(({ name }) => name).sort();
  }

  it('make exactly what the entities describe: no schema drift', async () => {
    const { upQueries } = await dataSource().driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be undone, leaving nothing, and done again', async () => {
    const everything = [...tables, 'holds_reserved_flag'].sort();
    expect(await present()).toEqual(everything);
    for (let undone = 0; undone < featureMigrations.length; undone += 1)
      await dataSource().undoLastMigration();
    expect(await present()).toEqual([]);
    await dataSource().runMigrations();
    expect(await present()).toEqual(everything);
  });

  it('keep the changes that are there when the log gets its order', async () => {
    for (let undone = 1; undone < featureMigrations.length; undone += 1)
      await dataSource().undoLastMigration();
    await dataSource().query(
      `INSERT INTO entitlement_changes (id, client_id, revision, actor, reason, changes)
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, 'a', 'b', '{}')`,
    );
    await dataSource().runMigrations();
    const [row] = await dataSource().query<{ ordered: boolean }[]>(
      'SELECT transaction_id > 0 AS ordered FROM entitlement_changes',
    );
    expect(row).toEqual({ ordered: true });
  });
});
