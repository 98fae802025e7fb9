import type { EntityManager } from 'typeorm';

/** What is counted, so that it can be billed. */
export const usageMetrics = ['documents', 'scorings', 'reviews'] as const;

export type UsageMetric = (typeof usageMetrics)[number];

/**
 * Adds to what a tenant has used in this month (UTC, by the database's clock), in the transaction that does the work:
 * either both are there afterwards, or neither. Several at once add up. Others who count the same metric of the same
 * tenant wait until this transaction ends: call it late.
 *
 * @param quantity a whole number, at least 0
 * @example await recordUsage(manager, tenantId, 'documents', documents.length);
 */
export async function recordUsage(
  manager: Pick<EntityManager, 'query'>,
  tenantId: string,
  metric: UsageMetric,
  quantity: number,
): Promise<void> {
  await manager.query(
    `INSERT INTO billing_usage (tenant_id, month, metric, quantity)
     VALUES ($1, date_trunc('month', now() AT TIME ZONE 'UTC'), $2, $3)
     ON CONFLICT (tenant_id, month, metric) DO UPDATE SET quantity = billing_usage.quantity + EXCLUDED.quantity`,
    [tenantId, metric, quantity],
  );
}
