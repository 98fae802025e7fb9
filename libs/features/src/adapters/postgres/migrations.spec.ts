import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openFeatureDatabase, type FeatureDatabase } from '../../testing/feature-database.js';

const tables = ['client_features', 'entitlement_changes', 'tenant_flags', 'tenant_settings', 'tenants'];

async function present(dataSource: DataSource): Promise<string[]> {
  const rows = (await dataSource.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_name = ANY ($1)
     UNION ALL SELECT proname FROM pg_proc WHERE proname = 'holds_reserved_flag'`,
    [tables],
  )) as { name: string }[];
  return rows.map(({ name }) => name).sort();
}

describe('the migrations', () => {
  let database: FeatureDatabase;

  beforeAll(async () => {
    database = await openFeatureDatabase();
  });
  afterAll(() => database.close());

  it('make exactly what the entities describe: no schema drift', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be undone, leaving nothing, and done again', async () => {
    const { dataSource } = database;
    const everything = [...tables, 'holds_reserved_flag'].sort();
    expect(await present(dataSource)).toEqual(everything);
    await dataSource.undoLastMigration();
    expect(await present(dataSource)).toEqual([]);
    await dataSource.runMigrations();
    expect(await present(dataSource)).toEqual(everything);
  });
});
