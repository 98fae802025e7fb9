import type { DataSource, EntityManager } from 'typeorm';
import { tenantColumns, tenantOf, type TenantRow } from './tenant-row.js';
import type { Tenant } from './tenant.schemas.js';

/**
 * Creates a tenant and its settings in one statement. Undefined, and nothing changed, when its id or name is
 * taken.
 */
export async function createTenant(
  database: Pick<DataSource | EntityManager, 'query'>,
  { id, name }: Pick<Tenant, 'id' | 'name'>,
): Promise<Tenant | undefined> {
  const [row] = await database.query<TenantRow[]>(
    `WITH tenant AS (INSERT INTO tenants (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING ${tenantColumns}),
     settings AS (INSERT INTO tenant_settings (tenant_id, display_name) SELECT id, name FROM tenant)
     SELECT ${tenantColumns} FROM tenant`,
    [id, name],
  );
  return row && tenantOf(row);
}
