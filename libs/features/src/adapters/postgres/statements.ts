const entitlement = 'f.feature, f.enabled, f.limit_value, f.starts_at, f.ends_at';

/**
 * Revision and entitlements in one statement, so that they are one committed state. A tenant without
 * entitlements is one row with nulls; no tenant is no row.
 */
const readTenants = (columns: string, which: string) => `
  SELECT t.entitlement_revision AS revision, ${columns}
  FROM tenants t LEFT JOIN client_features f ON f.client_id = t.id
  WHERE ${which}`;
const readTenant = (columns: string) => readTenants(columns, 't.id = $1');

/** What deciding needs. */
export const readTenantEntitlements = readTenant(entitlement);

/** What deciding needs of several tenants, each with its id. */
export const readSeveralTenants = readTenants(`t.id, ${entitlement}`, 't.id = ANY ($1::uuid[])');

/** The same with provenance. */
export const readTenantRecords = readTenant(`${entitlement}, f.reason, f.updated_by, f.updated_at`);

/** The whole change, by the function of the database that is made for it: NOTIFY is part of it. */
export const changeEntitlements = {
  name: 'change_entitlements',
  text: `SELECT change_entitlements($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10::float8 / 1000)) AS answer`,
};

/** One statement, so that no tenant is counted among the states and not among the tenants. */
export const countTenants = `
  SELECT tenants, feature, "on", "off"
  FROM (SELECT count(*)::int AS tenants FROM tenants) AS everyone LEFT JOIN (
    SELECT feature, count(*) FILTER (WHERE enabled)::int AS "on", count(*) FILTER (WHERE NOT enabled)::int AS "off"
    FROM client_features GROUP BY feature
  ) AS states ON true`;
