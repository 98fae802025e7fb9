import { DataSource } from 'typeorm';
import { featureEntities, featureMigrations } from '@gatehouse/features';
import { auditEntities, auditMigrations } from '../audit/index.js';
import { billingEntities, billingMigrations } from '../billing/index.js';
import { hitlEntities, hitlMigrations } from '../hitl/index.js';
import { identityEntities, identityMigrations } from '../identity/index.js';
import { ingestionEntities, ingestionMigrations } from '../ingestion/index.js';
import { decisionEntities, decisionMigrations } from '../platform/decisions/index.js';
import { queueMigrations } from '../queue/index.js';
import { scoringEntities, scoringMigrations } from '../scoring/index.js';
import { telemetryEntities, telemetryMigrations } from '../telemetry/index.js';
import { settingsMigrations } from '../tenant-settings/settings.migrations.js';
import { connectionOptions, type PostgresOptions } from './connection-options.js';

/**
 * The connection to Postgres, not yet opened. Waiting for a connection and waiting for an answer are both bounded, in
 * milliseconds; who must answer sooner has a deadline of their own on top.
 */
export function createDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}

/** What every connection of the service has in common. */
export function dataSourceOptions(url: string): PostgresOptions {
  return {
    ...connectionOptions(url),
    entities: [
      ...featureEntities,
      ...identityEntities,
      ...auditEntities,
      ...decisionEntities,
      ...billingEntities,
      ...scoringEntities,
      ...telemetryEntities,
      ...hitlEntities,
      ...ingestionEntities,
    ],
    migrations: [
      ...featureMigrations,
      ...identityMigrations,
      ...auditMigrations,
      ...decisionMigrations,
      ...billingMigrations,
      ...settingsMigrations,
      ...scoringMigrations,
      ...telemetryMigrations,
      ...hitlMigrations,
      ...queueMigrations,
      ...ingestionMigrations,
    ],
    migrationsTableName: 'migrations',
  };
}
