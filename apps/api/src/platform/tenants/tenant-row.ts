import type { Tenant } from './tenant.schemas.js';

/** Columns of a tenant. */
export const tenantColumns = 'id, name, entitlement_revision, created_at';

/** A row of `tenants` as the driver hands it over. */
export interface TenantRow {
  readonly id: string;
  readonly name: string;
  readonly entitlement_revision: string;
  readonly created_at: Date;
}

export function tenantOf({
  id,
  name,
  entitlement_revision: revision,
  created_at: createdAt,
}: TenantRow): Tenant {
  return { id, name, revision: Number(revision), createdAt: createdAt.toISOString() };
}
