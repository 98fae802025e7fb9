import * as pg from 'pg';
import { DataSource } from 'typeorm';
import { featureEntities, featureMigrations } from '@gatehouse/features';
import { billingEntities, billingMigrations } from '../billing/index.js';
import { identityEntities, identityMigrations } from '../identity/index.js';
import { idleInTransactionMs } from './in-time.js';
import { StorePool } from './store-pool.js';

/**
 * The connection to Postgres, not yet opened. Waiting for a connection and waiting for an answer are both bounded, in
 * milliseconds; who must answer sooner has a deadline of their own on top.
 */
export function createDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    driver: { ...pg, Pool: StorePool },
    applicationName: 'gatehouse',
    entities: [...featureEntities, ...identityEntities, ...billingEntities],
    migrations: [...featureMigrations, ...identityMigrations, ...billingMigrations],
    migrationsTableName: 'migrations',
    synchronize: false,
    installExtensions: false,
    poolSize: 20,
    connectTimeoutMS: 500,
    extra: {
      query_timeout: 900,
      idle_in_transaction_session_timeout: idleInTransactionMs,
      keepAlive: true,
      idleTimeoutMillis: 30_000,
    },
  });
}
