import { DataSource } from 'typeorm';
import { featureEntities, featureMigrations } from '@gatehouse/features';
import { billingEntities, billingMigrations } from '../billing/index.js';
import { identityEntities, identityMigrations } from '../identity/index.js';

/**
 * The connection to Postgres, not yet opened. Whatever happens to the server, a call is refused within a second:
 * waiting for a connection and waiting for an answer are both bounded, in milliseconds.
 */
export function createDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: 'gatehouse',
    entities: [...featureEntities, ...identityEntities, ...billingEntities],
    migrations: [...featureMigrations, ...identityMigrations, ...billingMigrations],
    migrationsTableName: 'migrations',
    synchronize: false,
    installExtensions: false,
    poolSize: 20,
    connectTimeoutMS: 500,
    extra: { query_timeout: 900, keepAlive: true, idleTimeoutMillis: 30_000 },
  });
}
