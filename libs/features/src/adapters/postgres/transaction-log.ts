import type { DataSource } from 'typeorm';
import type { ChangeLog, LogPage, LogPosition } from '../../ports/change-log.js';
import { onPrimary } from './on-primary.js';

/** What a log selects its changes by; they are rows of a table with the `transaction_id` that wrote each. */
export const committedSince = 'here.server = $1 AND transaction_id >= $2 AND transaction_id < here.ahead';

interface Reached {
  readonly server: string;
  readonly reached: string;
  readonly is_same: boolean | null;
  readonly is_change: boolean | null;
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
const readLog = (select: string) => `
  WITH here AS (
    SELECT extract(epoch FROM pg_postmaster_start_time())::text AS server,
      pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS reached,
      pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS ahead
  )
  SELECT here.server, here.reached, here.server = $1 AS is_same, changed.*
  FROM here LEFT JOIN LATERAL (SELECT true AS is_change, found.* FROM (${select}) AS found) AS changed ON true`;

/** Reads a table in the order of its transactions: no clock, and no gap that a late commit could fill. */
export class TransactionLog<Row extends object, Change> implements ChangeLog<Change> {
  /** @param log a SELECT that has `committedSince` as its condition, and what a row of it says */
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: { readonly select: string; readonly changeIn: (row: Row) => Change },
  ) {}

  async since(position: LogPosition | undefined): Promise<LogPage<Change>> {
    const rows = await onPrimary(
      this.dataSource,
      (runner) =>
        runner.query(readLog(this.log.select), position?.split('/') ?? [null, null]) as Promise<
          (Row & Reached)[]
        >,
    );
    const changes = rows.filter((row) => row.is_change).map((row) => this.log.changeIn(row));
    const isComplete = rows[0]?.is_same === true;
    return { changes, isComplete, position: `${rows[0]?.server}/${rows[0]?.reached}` };
  }
}
