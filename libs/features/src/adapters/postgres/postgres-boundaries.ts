import type { DataSource } from 'typeorm';
import type { Boundaries } from '../../ports/boundaries.js';
import { changeEvent } from '../../ports/change-message.js';
import type { Announced } from './apply-change.js';
import { onPrimary } from './on-primary.js';

/**
 * One statement, so that what is told and how far it has been told are committed together: NOTIFY and the outbox's row
 * are part of it. Whoever comes while another is at it has nothing to do.
 *
 * The instant is the statement's, which is before its snapshot: an entitlement that the snapshot does not show yet
 * tells of itself when it is committed, and by then what has passed here has passed for it, too.
 */
const announceBoundaries = `
  WITH turn AS (
    SELECT told_until FROM announced_boundaries FOR UPDATE SKIP LOCKED
  ), passed AS (
    SELECT client_id, feature FROM turn JOIN client_features
      ON starts_at > told_until AND starts_at <= statement_timestamp()
    UNION
    SELECT client_id, feature FROM turn JOIN client_features
      ON ends_at > told_until AND ends_at <= statement_timestamp()
  ), due AS (
    SELECT client_id, feature, entitlement_revision AS revision FROM passed JOIN tenants ON tenants.id = client_id
  ), told AS (
    UPDATE announced_boundaries AS held SET told_until = greatest(held.told_until, statement_timestamp()) FROM turn
  ), waiting AS (
    INSERT INTO entitlement_outbox AS held (client_id, revision, features)
    SELECT client_id, revision, array_agg(feature) FROM due WHERE $1 GROUP BY client_id, revision
    ON CONFLICT (client_id) DO UPDATE SET revision = greatest(held.revision, excluded.revision), claimed_until = NULL,
      features = ARRAY (SELECT unnest(held.features) UNION SELECT unnest(excluded.features))
  ), messages AS (
    SELECT json_build_object('clientId', client_id, 'feature', feature, 'revision', revision)::text AS message FROM due
  )
  SELECT count(*)::int AS told, count(CASE WHEN $2 THEN pg_notify($3, message) END) AS sent FROM messages`;

/** Announces by NOTIFY, through the outbox, or both, as the store's changes are. */
export class PostgresBoundaries implements Boundaries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly announced: Announced,
  ) {}

  async announce(): Promise<number> {
    const { outbox = false, notifies = false } = this.announced;
    const [row] = await onPrimary(
      this.dataSource,
      (runner) =>
        runner.query(announceBoundaries, [outbox, notifies, changeEvent]) as Promise<{ told: number }[]>,
    );
    return row?.told ?? 0;
  }
}
