import type { EntitlementService } from '../../src/index.js';

export async function grantExport(entitlements: EntitlementService, tenantId: string): Promise<void> {
  await entitlements.change({
    tenantId,
    entitlements: new Map([['export', { enabled: true, endsAt: Date.now() + 30 * 86_400_000 }]]),
    reason: 'a trial of thirty days',
    actor: 'operator@example.com',
  });
}
