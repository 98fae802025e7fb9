import type { EntitlementService } from '../../src/index.js';

export async function grantExport(entitlements: EntitlementService, tenantId: string): Promise<void> {
  await entitlements.change({
    tenantId,
    entitlements: new Map([['export', { enabled: true, endsAt: Date.parse('2027-01-01T00:00:00Z') }]]),
    reason: 'a trial until the new year',
    actor: 'operator@example.com',
  });
}
