import * as pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { idleInTransactionMs } from './in-time.js';
import { StorePool } from './store-pool.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/**
 * How this service connects, whatever for. Waiting for a connection and waiting for an answer are both bounded, in
 * milliseconds.
 */
export function connectionOptions(url: string): PostgresOptions {
  return {
    type: 'postgres',
    url,
    driver: { ...pg, Pool: StorePool },
    applicationName: 'gatehouse',
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
  };
}
