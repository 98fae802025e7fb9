import 'server-only';
import type { Catalogue, Tenant, TenantFeatures, Tenants } from './contract';
import { read } from './read';

const tenantPath = (tenantId: string) => `/v1/platform/tenants/${encodeURIComponent(tenantId)}`;

/** One page of tenants, 25 at most. */
export const readTenants = ({ query, cursor }: { readonly query?: string; readonly cursor?: string }) =>
  read<Tenants>(
    `/v1/platform/tenants?${new URLSearchParams({ limit: '25', ...(query ? { query } : {}), ...(cursor ? { cursor } : {}) })}`,
  );

export const readCatalogue = () => read<Catalogue>('/v1/platform/features');
export const readTenant = (tenantId: string) => read<Tenant>(tenantPath(tenantId));
export const readTenantFeatures = (tenantId: string) =>
  read<TenantFeatures>(`${tenantPath(tenantId)}/features`);
