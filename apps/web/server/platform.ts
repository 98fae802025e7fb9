import 'server-only';
import type { FeatureKey } from '@gatehouse/contracts';
import { read } from './read';

const pageSize = 25;

interface TenantsAsked {
  readonly query: string;
  readonly cursor: string;
}

const pageOf = ({ query, cursor }: TenantsAsked) => ({
  limit: pageSize,
  ...(query && { query }),
  ...(cursor && { cursor }),
});

/** One page of the tenants whose name contains `query`. */
export const readTenants = (asked: TenantsAsked) =>
  read((api) => api.GET('/v1/platform/tenants', { params: { query: pageOf(asked) } }));

/** The same of those that have a feature, or do not, with why. */
export const readTenantsWith = (feature: FeatureKey, enabled: boolean, asked: TenantsAsked) =>
  read((api) =>
    api.GET('/v1/platform/features/{key}/tenants', {
      params: { path: { key: feature }, query: { ...pageOf(asked), enabled } },
    }),
  );

export const readCatalogue = () => read((api) => api.GET('/v1/platform/features'));

export const readInstances = () => read((api) => api.GET('/v1/platform/instances'));

/** One page of what was done. What is empty is not asked about. */
export const readAudit = (search: Readonly<Record<string, string>>) =>
  read((api) => api.GET('/v1/platform/audit', { params: { query: { limit: pageSize, ...search } } }));

export const readDecision = (decisionId: string) =>
  read((api) =>
    api.GET('/v1/platform/decisions/{decision_id}', { params: { path: { decision_id: decisionId } } }),
  );

const of = (tenantId: string) => ({ params: { path: { tenant_id: tenantId } } });

export const readTenant = (tenantId: string) =>
  read((api) => api.GET('/v1/platform/tenants/{tenant_id}', of(tenantId)));

export const readTenantFeatures = (tenantId: string) =>
  read((api) => api.GET('/v1/platform/tenants/{tenant_id}/features', of(tenantId)));
