import type { DataSource } from 'typeorm';
import type { LoggedRevision } from '../../ports/change-log.js';
import { revisionOf } from './rows.js';
import { committedSince, TransactionLog } from './transaction-log.js';

interface LogRow {
  readonly client_id: string;
  readonly revision: string;
}

const select = `
  SELECT client_id, max(revision) AS revision FROM entitlement_changes WHERE ${committedSince} GROUP BY client_id`;

/** Reads `entitlement_changes`: of each tenant that changed, its highest revision. */
export class PostgresChangeLog extends TransactionLog<LogRow, LoggedRevision> {
  constructor(dataSource: DataSource) {
    super(dataSource, {
      select,
      changeIn: ({ client_id: tenantId, revision }) => ({ tenantId, revision: revisionOf(revision) }),
    });
  }
}
