import { DataSource } from 'typeorm';
import { featureEntities } from './entities.js';
import { featureMigrations } from './migrations.js';

/**
 * Opens a database that has this library's tables and nothing else, and brings them up to date: for trials and
 * tests. An application has a data source of its own, with `featureEntities` and `featureMigrations` in it.
 */
export async function migratedDataSource(url: string): Promise<DataSource> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    entities: featureEntities,
    migrations: featureMigrations,
    installExtensions: false,
    extra: { connectionTimeoutMillis: 5_000, query_timeout: 20_000 },
  }).initialize();
  await dataSource.runMigrations();
  return dataSource;
}
