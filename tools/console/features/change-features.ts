import type { ChangedFeatures, components } from '@gatehouse/contracts';
import type { Api } from '../http/api.js';

/** What is to be, and why. */
export type Wanted = components['schemas']['EntitlementChange'];

interface Conditions {
  /** Only says what would happen. */
  readonly dryRun?: boolean;
  /** The revision that nobody may have changed since. */
  readonly ifMatch?: number;
}

/** Changes what a tenant is entitled to, all of it or none. @throws ConsoleError as the API refuses */
export function changeFeatures(
  api: Api,
  tenantId: string,
  body: Wanted,
  { dryRun = false, ifMatch }: Conditions = {},
): Promise<ChangedFeatures> {
  return api.ask((client) =>
    client.PATCH('/v1/platform/tenants/{tenant_id}/features', {
      params: {
        path: { tenant_id: tenantId },
        ...(dryRun && { query: { dryRun: 'true' as const } }),
        ...(ifMatch !== undefined && { header: { 'If-Match': `"${ifMatch}-"` } }),
      },
      body,
    }),
  );
}
