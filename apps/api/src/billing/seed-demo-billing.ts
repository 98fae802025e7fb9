import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

const months = 14;

/** Gives a demo tenant a subscription and its invoices, where it has none: both or neither. */
export async function seedDemoBilling(dataSource: DataSource, tenantId: string): Promise<void> {
  await dataSource.query(
    `WITH subscription AS (
       INSERT INTO billing_subscriptions
         (id, tenant_id, plan_id, status, seats, current_period_start, current_period_end)
       VALUES ($1, $2, 'team', 'active', 12, date_trunc('month', now()), date_trunc('month', now()) + interval '1 month')
       ON CONFLICT (tenant_id) DO NOTHING RETURNING tenant_id)
     INSERT INTO billing_invoices (id, tenant_id, number, amount_cents, currency, status, issued_at, due_at)
     SELECT gen_random_uuid(), tenant_id, left(tenant_id::text, 4) || '-' || to_char(issued, 'YYYY-MM'), 9900, 'EUR',
       CASE WHEN age = 0 THEN 'open' ELSE 'paid' END, issued, issued + interval '14 days'
     FROM subscription, generate_series(0, $3::int - 1) AS age,
       LATERAL (SELECT date_trunc('month', now()) - make_interval(months => age) AS issued) AS period`,
    [randomUUID(), tenantId, months],
  );
}
