import type { DataSource } from 'typeorm';
import type { ChangeLog, LogPage, LogPosition } from '../../ports/change-log.js';
import { onPrimary } from './on-primary.js';
import { revisionOf } from './rows.js';

interface LogRow {
  readonly server: string;
  readonly reached: string;
  readonly is_same: boolean | null;
  readonly client_id: string | null;
  readonly revision: string;
}

/**
 * Position and rows in one statement, so that they are of one snapshot. Whatever that snapshot did not see is of a
 * transaction that was running, or not yet begun: its id is not below the oldest one that was running then. Reading
 * on from there misses nothing, whatever order transactions commit in; one that stays open for long only makes what
 * was committed since it began be read again.
 *
 * A server that was started anew may be another one, promoted or restored from a backup, whose transactions count
 * otherwise: everything may have changed, and nobody can say what. Ids that lie ahead are of the old one's log.
 */
const readLog = `
  WITH here AS (
    SELECT extract(epoch FROM pg_postmaster_start_time())::text AS server,
      pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS reached,
      pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS ahead
  )
  SELECT here.server, here.reached, here.server = $1 AS is_same, changed.client_id, changed.revision
  FROM here LEFT JOIN LATERAL (
    SELECT client_id, max(revision) AS revision FROM entitlement_changes
    WHERE here.server = $1 AND transaction_id >= $2 AND transaction_id < here.ahead
    GROUP BY client_id
  ) AS changed ON true`;

/** Reads `entitlement_changes` in the order of their transactions: no clock, and no gap that a late commit could fill. */
export class PostgresChangeLog implements ChangeLog {
  constructor(private readonly dataSource: DataSource) {}

  async since(position: LogPosition | undefined): Promise<LogPage> {
    const rows = await onPrimary(
      this.dataSource,
      (runner) => runner.query(readLog, position?.split('/') ?? [null, null]) as Promise<LogRow[]>,
    );
    const changes = rows.flatMap(({ client_id, revision }) =>
      client_id === null ? [] : { tenantId: client_id, revision: revisionOf(revision) },
    );
    const isComplete = rows[0]?.is_same === true;
    return { changes, isComplete, position: `${rows[0]?.server}/${rows[0]?.reached}` };
  }
}
