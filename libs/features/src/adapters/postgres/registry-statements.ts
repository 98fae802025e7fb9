const msOf = (interval: string) => `greatest(0, extract(epoch FROM ${interval}) * 1000)::float8`;

/**
 * An instance says that it is there, and clears away what is too old: whoever has more of it than fits into one
 * statement leaves it to the next, and nobody waits for another who does the same.
 */
export const report = `
  WITH old_confirmations AS (
    DELETE FROM change_confirmations WHERE ctid = ANY (ARRAY (
      SELECT ctid FROM change_confirmations WHERE confirmed_at < now() - interval '1 hour'
      LIMIT 1000 FOR UPDATE SKIP LOCKED
    ))
  ), silent_instances AS (
    DELETE FROM instances WHERE ctid = ANY (ARRAY (
      SELECT ctid FROM instances WHERE seen_at < now() - interval '1 day' AND id <> $1 FOR UPDATE SKIP LOCKED
    ))
  )
  INSERT INTO instances AS held (id, open_gates, started_at, seen_at)
  VALUES ($1, $2, clock_timestamp(), clock_timestamp())
  ON CONFLICT (id) DO UPDATE SET open_gates = excluded.open_gates, seen_at = clock_timestamp()`;

/**
 * What was confirmed before stays as it was: the first time counts. A revision that there is not was made up by
 * somebody who can write to a bus, and must not stand for one that comes later.
 */
export const confirmChanges = `
  WITH confirmed AS (
    SELECT change.client_id, change.revision, change.created_at,
      clock_timestamp() - greatest(0, told.ago_ms) * interval '1 ms' AS confirmed_at
    FROM unnest($2::uuid[], $3::bigint[], $4::float8[]) AS told (client_id, revision, ago_ms)
    JOIN entitlement_changes AS change USING (client_id, revision)
  ), kept AS (
    INSERT INTO change_confirmations (client_id, revision, instance_id, confirmed_at)
    SELECT client_id, revision, $1, confirmed_at FROM confirmed
    ON CONFLICT DO NOTHING RETURNING client_id, revision
  )
  SELECT DISTINCT client_id, revision, ${msOf('confirmed_at - created_at')} AS after_ms
  FROM confirmed JOIN kept USING (client_id, revision)`;

export const readInstances = `
  SELECT id, open_gates, started_at, ${msOf('clock_timestamp() - seen_at')} AS silent_ms
  FROM instances WHERE seen_at >= clock_timestamp() - $1 * interval '1 ms' ORDER BY id`;

/**
 * Who has confirmed a revision has confirmed those before it. Whoever started after the change can only have read
 * it fresh, and has nothing to confirm. Of who has left, the last that was heard is the confirmation.
 */
export const readReceipt = `
  SELECT change.client_id, change.revision, change.created_at,
    ${msOf('clock_timestamp() - change.created_at')} AS age_ms,
    reached.id AS instance_id, ${msOf('clock_timestamp() - reached.heard_at')} AS silent_ms,
    CASE WHEN reached.confirmed_at IS NOT NULL
      THEN ${msOf('reached.confirmed_at - change.created_at')} END AS confirmed_after_ms
  FROM entitlement_changes AS change LEFT JOIN LATERAL (
    SELECT coalesce(held.id, first.instance_id) AS id, first.confirmed_at,
      coalesce(held.seen_at, first.confirmed_at) AS heard_at
    FROM instances AS held FULL JOIN (
      SELECT instance_id, min(confirmed_at) AS confirmed_at FROM change_confirmations
      WHERE client_id = change.client_id AND revision >= change.revision GROUP BY instance_id
    ) AS first ON first.instance_id = held.id
    WHERE coalesce(held.started_at <= change.created_at, true)
      AND (first.instance_id IS NOT NULL OR held.seen_at >= clock_timestamp() - $2 * interval '1 ms')
  ) AS reached ON true
  WHERE change.id = $1 ORDER BY reached.id`;

export const leave = 'DELETE FROM instances WHERE id = $1';
