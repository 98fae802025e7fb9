const entitlement = 'f.feature, f.enabled, f.limit_value, f.starts_at, f.ends_at';

/**
 * Revision and entitlements in one statement, so that they are one committed state. A tenant without
 * entitlements is one row with nulls; no tenant is no row.
 */
const readTenant = (columns: string) => `
  SELECT t.entitlement_revision AS revision, ${columns}
  FROM tenants t LEFT JOIN client_features f ON f.client_id = t.id
  WHERE t.id = $1`;

/** What deciding needs. */
export const readTenantEntitlements = readTenant(entitlement);

/** The same with provenance. */
export const readTenantRecords = readTenant(`${entitlement}, f.reason, f.updated_by, f.updated_at`);

/** Makes the tenant's changes wait for one another; readers and foreign keys do not. */
export const lockTenant = `SELECT FROM tenants WHERE id = $1 FOR NO KEY UPDATE`;

/**
 * The whole change in one round trip: what is unset goes, what is set is written, the tenant takes its next
 * revision, the log gets its row and, where they are wanted, the outbox its row and the bus its messages: NOTIFY
 * is part of the transaction, so they are sent when it commits and never without it. The instant is the
 * statement's: the transaction's would be older by the wait for the tenant's lock.
 */
export const writeChange = `
  WITH unset AS (
    DELETE FROM client_features WHERE client_id = $1 AND feature = ANY ($2::text[])
  ), set AS (
    INSERT INTO client_features
      (client_id, feature, enabled, limit_value, starts_at, ends_at, reason, updated_by, updated_at)
    SELECT $1, feature, enabled, "limit", starts_at, ends_at, $4, $5, statement_timestamp()
    FROM jsonb_to_recordset($3) AS wanted
      (feature text, enabled boolean, "limit" integer, starts_at timestamptz, ends_at timestamptz)
    ON CONFLICT (client_id, feature) DO UPDATE SET enabled = excluded.enabled, limit_value = excluded.limit_value,
      starts_at = excluded.starts_at, ends_at = excluded.ends_at, reason = excluded.reason,
      updated_by = excluded.updated_by, updated_at = excluded.updated_at
  ), bumped AS (
    UPDATE tenants SET entitlement_revision = entitlement_revision + 1 WHERE id = $1
    RETURNING entitlement_revision
  ), waiting AS (
    INSERT INTO entitlement_outbox AS held (client_id, revision, features)
    SELECT $1, entitlement_revision, $9::text[] FROM bumped WHERE cardinality($9::text[]) > 0
    ON CONFLICT (client_id) DO UPDATE SET revision = excluded.revision, claimed_until = NULL,
      features = ARRAY (SELECT unnest(held.features) UNION SELECT unnest(excluded.features))
  ), logged AS (
    INSERT INTO entitlement_changes (id, client_id, revision, reason, actor, actor_id, request_id, changes, created_at)
    SELECT $6, $1, entitlement_revision, $4, $5, $12, $7, $8, statement_timestamp() FROM bumped
    RETURNING created_at
  )
  SELECT created_at, (SELECT count(pg_notify($10, message)) FROM unnest($11::text[]) AS message) AS messages
  FROM logged`;

/** One statement, so that no tenant is counted among the states and not among the tenants. */
export const countTenants = `
  SELECT tenants, feature, "on", "off"
  FROM (SELECT count(*)::int AS tenants FROM tenants) AS everyone LEFT JOIN (
    SELECT feature, count(*) FILTER (WHERE enabled)::int AS "on", count(*) FILTER (WHERE NOT enabled)::int AS "off"
    FROM client_features GROUP BY feature
  ) AS states ON true`;
