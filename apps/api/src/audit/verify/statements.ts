/**
 * One page of events in the order of their chains, each chain summed up: does every event come after the one before
 * it, and has it the hash that it must have then? End and tenant are read in the same statement, so that they are of
 * one state with the events. The chain that the page goes on with has a row even when it has no more events.
 */
export const linksOfPage = `
  WITH taken AS MATERIALIZED (
    SELECT event FROM audit_events AS event
    WHERE ($4::uuid IS NULL OR chain = $4) AND ($1::uuid IS NULL OR (chain, sequence) > ($1, $2::bigint))
    ORDER BY chain, sequence LIMIT $5
  ), linked AS (
    SELECT (event).chain, (event).sequence, (event).hash, (event).kind, (event).revision,
      coalesce(lag((event).sequence) OVER chained, CASE (event).chain WHEN $1 THEN $2::bigint END, 0) + 1 AS expected,
      audit_hash(coalesce(
        lag((event).hash) OVER chained, CASE (event).chain WHEN $1 THEN decode($3, 'hex') END, ''
      ), event) AS computed
    FROM taken WINDOW chained AS (PARTITION BY (event).chain ORDER BY (event).sequence)
  ), parts AS (
    SELECT chain, count(*)::int AS events, max(sequence) AS sequence,
      encode((array_agg(hash ORDER BY sequence DESC))[1], 'hex') AS hash,
      min(sequence) FILTER (WHERE sequence <> expected OR hash <> computed) AS broken,
      (array_agg(CASE kind WHEN 'tenant.deleted' THEN 0 ELSE revision END ORDER BY sequence DESC)
        FILTER (WHERE kind IN ('entitlements.changed', 'tenant.deleted')))[1] AS revision
    FROM linked GROUP BY chain
  )
  SELECT chain, coalesce(events, 0) AS events, parts.sequence, parts.hash, broken, revision,
    ended.sequence AS end_sequence, encode(ended.hash, 'hex') AS end_hash, entitlement_revision AS tenant_revision
  FROM (SELECT chain FROM parts UNION SELECT $1::uuid WHERE $1 IS NOT NULL) AS chains
    LEFT JOIN parts USING (chain) LEFT JOIN audit_chains AS ended USING (chain) LEFT JOIN tenants ON tenants.id = chain
  ORDER BY chain`;

/** Whoever has an end had events, and so had a tenant whose entitlements were ever changed. */
export const chainWithoutEvents = `
  SELECT chain FROM (
    SELECT chain FROM audit_chains UNION SELECT id FROM tenants WHERE entitlement_revision > 0
  ) AS expected
  WHERE ($1::uuid IS NULL OR chain > $1) AND ($2::uuid IS NULL OR chain <= $2) AND ($3::uuid IS NULL OR chain = $3)
    AND NOT EXISTS (SELECT FROM audit_events AS event WHERE event.chain = expected.chain)
  ORDER BY chain LIMIT 1`;

/**
 * One event that does not fit. Does it fit where it was moved from? Its place is in its hash, so that is the place at
 * which it fits some other event of the neighbourhood: that event's own, the one after it, or one beside its own.
 */
export const lookAtLink = `
  SELECT event.id,
    coalesce((SELECT max(sequence) FROM audit_events WHERE chain = $1 AND sequence < $2), 0) + 1 AS expected,
    EXISTS (
      SELECT FROM audit_events AS other, unnest(ARRAY [other.sequence, other.sequence + 1, $2 - 1, $2 + 1]) AS place
      WHERE other.chain = $1 AND other.sequence BETWEEN $2 - 500 AND $2 + 500
        AND event.hash = audit_hash(
          other.hash, jsonb_populate_record(event, jsonb_build_object('sequence', place))
        )
    ) AS is_elsewhere
  FROM audit_events AS event WHERE chain = $1::uuid AND sequence = $2::bigint`;

export const readHash = `
  SELECT id, encode(hash, 'hex') AS hash FROM audit_events WHERE chain = $1 AND sequence = $2`;

/** Whether anything was ever recorded of a tenant, or could be. */
export const isKnownChain = `
  SELECT EXISTS (SELECT FROM tenants WHERE id = $1) OR EXISTS (SELECT FROM audit_chains WHERE chain = $1)
    OR EXISTS (SELECT FROM audit_events WHERE chain = $1) AS known`;
