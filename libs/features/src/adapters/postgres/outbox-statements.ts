export const countWaiting = 'SELECT count(*)::int AS depth FROM entitlement_outbox';

/** The oldest first. Whoever changes such a tenant at this moment, or takes it on, is not waited for. */
export const claimChanges = `
  WITH free AS (
    SELECT client_id FROM entitlement_outbox
    WHERE claimed_until IS NULL OR claimed_until < clock_timestamp()
    ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE entitlement_outbox AS held SET claimed_until = clock_timestamp() + $2 * interval '1 ms'
    FROM free WHERE held.client_id = free.client_id
    RETURNING held.client_id, held.revision, held.features, held.created_at
  )
  SELECT client_id, revision, features FROM claimed ORDER BY created_at`;

/**
 * Those of the tenants $1 at the revisions $2 that are finished ($3) go, the others are free again. What a change
 * has raised meanwhile stays, and one that is raising it at this moment is not waited for.
 */
export const finishChanges = `
  WITH taken AS (
    SELECT held.client_id, taken.finished
    FROM unnest($1::uuid[], $2::bigint[], $3::boolean[]) AS taken (client_id, revision, finished)
    JOIN entitlement_outbox AS held ON held.client_id = taken.client_id AND held.revision = taken.revision
    FOR UPDATE OF held SKIP LOCKED
  ), released AS (
    UPDATE entitlement_outbox AS held SET claimed_until = NULL
    FROM taken WHERE held.client_id = taken.client_id AND NOT finished
  ), gone AS (
    DELETE FROM entitlement_outbox AS held USING taken WHERE held.client_id = taken.client_id AND finished
  )
  SELECT FROM taken`;

/** A later change that is being made at this moment is not waited for: it takes the row over. */
export const settleChange = `
  WITH settled AS (
    SELECT client_id FROM entitlement_outbox WHERE client_id = $1 AND revision <= $2 FOR UPDATE SKIP LOCKED
  )
  DELETE FROM entitlement_outbox AS held USING settled WHERE held.client_id = settled.client_id`;
