import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { invalidRequest } from '../../http/index.js';
import { proratedCents } from './proration.js';
import type { SubscriptionRow } from './subscription-row.js';

interface Plan {
  readonly name: string;
  readonly price_cents: number;
  readonly currency: string;
  readonly interval: string;
}

/**
 * The plan of this id, for a subscription that is to have it.
 *
 * @throws ApiError `invalid_request` when there is none, or none of the subscription's currency and interval: what
 *   is left of the period could not be told in one number.
 */
export async function planTo(manager: EntityManager, from: SubscriptionRow, planId: string): Promise<Plan> {
  const [plan] = await manager.query<Plan[]>(
    'SELECT name, price_cents, currency, interval FROM billing_plans WHERE id = $1',
    [planId],
  );
  if (!plan) throw refused('unknown_plan', 'Expected the id of a plan that is on sale');
  if (plan.currency !== from.currency || plan.interval !== from.interval)
    throw refused('other_terms', 'Expected a plan of the same currency and interval');
  return plan;
}

const refused = (code: string, message: string) => invalidRequest([{ path: '/planId', code, message }]);

interface Upgrade {
  readonly tenantId: string;
  /** As it was before. */
  readonly row: SubscriptionRow;
  readonly plan: Plan;
  readonly at: Date;
}

/** What was billed, with `amountCents` in the currency's smallest unit. */
export interface IssuedInvoice {
  readonly invoiceId: string;
  readonly number: string;
  readonly amountCents: number;
  readonly currency: string;
}

/** Writes an open invoice over what a dearer plan costs until the period ends; undefined: it costs nothing. */
export async function billUpgrade(
  manager: EntityManager,
  { tenantId, row, plan, at }: Upgrade,
): Promise<IssuedInvoice | undefined> {
  const amountCents = proratedCents({
    ...{ before: row.price_cents, after: plan.price_cents, now: at },
    ...{ periodStart: row.current_period_start, periodEnd: row.current_period_end },
  });
  if (amountCents === 0) return undefined;
  const invoiceId = randomUUID();
  // numbers are unique among all tenants', and this one must not fail for another's
  const number = `${tenantId.slice(0, 4)}-${at.toISOString().slice(0, 7)}-${invoiceId.slice(0, 8)}`;
  await manager.query(
    `INSERT INTO billing_invoices (id, tenant_id, number, amount_cents, currency, status, issued_at, due_at)
     VALUES ($1, $2, $3, $4, $5, 'open', $6, $6::timestamptz + interval '14 days')`,
    [invoiceId, tenantId, number, amountCents, plan.currency, at],
  );
  return { invoiceId, number, amountCents, currency: plan.currency };
}
