import { DataSource } from 'typeorm';
import { featureEntities, featureMigrations, PostgresEntitlementStore } from '../../src/index.js';

export async function openStore(url: string): Promise<PostgresEntitlementStore> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    entities: featureEntities,
    migrations: featureMigrations,
    installExtensions: false,
    extra: { connectionTimeoutMillis: 2_000, query_timeout: 2_000 },
  }).initialize();
  await dataSource.runMigrations();
  return new PostgresEntitlementStore(dataSource);
}
