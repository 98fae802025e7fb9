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

export const bumpRevision = `UPDATE tenants SET entitlement_revision = entitlement_revision + 1 WHERE id = $1`;

export const upsertEntitlement = `
  INSERT INTO client_features (client_id, feature, enabled, limit_value, starts_at, ends_at, reason, updated_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (client_id, feature) DO UPDATE SET enabled = excluded.enabled, limit_value = excluded.limit_value,
    starts_at = excluded.starts_at, ends_at = excluded.ends_at, reason = excluded.reason,
    updated_by = excluded.updated_by, updated_at = now()`;

export const deleteEntitlement = `DELETE FROM client_features WHERE client_id = $1 AND feature = $2`;

export const logChange = `
  INSERT INTO entitlement_changes (id, client_id, revision, actor, reason, request_id, changes)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

export const countStates = `
  SELECT feature, count(*) FILTER (WHERE enabled)::int AS "on", count(*) FILTER (WHERE NOT enabled)::int AS "off"
  FROM client_features GROUP BY feature`;

export const countTenants = `SELECT count(*)::int AS tenants FROM tenants`;
