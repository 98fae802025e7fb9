import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { featureEntities } from '../adapters/postgres/entities.js';
import { featureMigrations } from '../adapters/postgres/migrations.js';
import { createScratchDatabase } from './scratch-database.js';

/** A database with this library's tables, for one test file. */
export interface FeatureDatabase {
  readonly dataSource: DataSource;
  addTenant(tenantId: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens an empty one on the Postgres that `TEST_DATABASE_URL` names, a superuser's URL. */
export async function openFeatureDatabase(): Promise<FeatureDatabase> {
  const adminUrl = process.env['TEST_DATABASE_URL'];
  if (!adminUrl) throw new Error('TEST_DATABASE_URL: expected the URL of a Postgres superuser');
  const { url, drop } = await createScratchDatabase(adminUrl);
  const dataSource = await new DataSource({
    ...{ type: 'postgres', url, poolSize: 10, installExtensions: false, logging: false },
    ...{ entities: featureEntities, migrations: featureMigrations },
    extra: { connectionTimeoutMillis: 5_000, query_timeout: 20_000 },
  }).initialize();
  await dataSource.runMigrations();
  return {
    dataSource,
    async addTenant(tenantId) {
      await dataSource.query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [tenantId]);
    },
    async close() {
      await dataSource.destroy();
      await drop();
    },
  };
}
