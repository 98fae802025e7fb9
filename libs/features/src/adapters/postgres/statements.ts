/**
 * Revision and entitlements in one statement, so that they are one committed state. A tenant without
 * entitlements is one row with nulls; no tenant is no row.
 */
export const readTenant = `
  SELECT t.entitlement_revision AS revision, f.feature, f.enabled, f.limit_value, f.starts_at, f.ends_at,
    f.reason, f.updated_by, f.updated_at
  FROM tenants t LEFT JOIN client_features f ON f.client_id = t.id
  WHERE t.id = $1`;

/** Makes the tenant's changes wait for one another; readers and foreign keys do not. */
export const lockTenant = `SELECT FROM tenants WHERE id = $1 FOR NO KEY UPDATE`;

/**
 * The whole change in one round trip: what is unset goes, what is set is written, the tenant takes its next
 * revision, and the log gets its row.
 */
export const writeChange = `
  WITH unset AS (
    DELETE FROM client_features WHERE client_id = $1 AND feature = ANY ($2::text[])
  ), set AS (
    INSERT INTO client_features (client_id, feature, enabled, limit_value, starts_at, ends_at, reason, updated_by)
    SELECT $1, feature, enabled, "limit", starts_at, ends_at, $4, $5
    FROM jsonb_to_recordset($3) AS wanted
      (feature text, enabled boolean, "limit" integer, starts_at timestamptz, ends_at timestamptz)
    ON CONFLICT (client_id, feature) DO UPDATE SET enabled = excluded.enabled, limit_value = excluded.limit_value,
      starts_at = excluded.starts_at, ends_at = excluded.ends_at, reason = excluded.reason,
      updated_by = excluded.updated_by, updated_at = now()
  ), bumped AS (
    UPDATE tenants SET entitlement_revision = entitlement_revision + 1 WHERE id = $1
    RETURNING entitlement_revision
  )
  INSERT INTO entitlement_changes (id, client_id, revision, reason, actor, request_id, changes)
  SELECT $6, $1, entitlement_revision, $4, $5, $7, $8 FROM bumped
  RETURNING created_at`;

/** One statement, so that no tenant is counted among the states and not among the tenants. */
export const countTenants = `
  SELECT tenants, feature, "on", "off"
  FROM (SELECT count(*)::int AS tenants FROM tenants) AS everyone LEFT JOIN (
    SELECT feature, count(*) FILTER (WHERE enabled)::int AS "on", count(*) FILTER (WHERE NOT enabled)::int AS "off"
    FROM client_features GROUP BY feature
  ) AS states ON true`;
