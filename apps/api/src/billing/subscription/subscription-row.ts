import type { Representation } from '../../http/representation.js';
import type { Subscription } from './subscription.schemas.js';

/** Columns of a subscription with its plan, for a statement that calls them `own` and `plan`. */
export const subscriptionColumns = `
  own.id, plan_id, plan.name AS plan_name, price_cents, currency, interval, status, seats,
  current_period_start, current_period_end, cancel_at_period_end, version, updated_at`;

/** A row of `subscriptionColumns` as the driver hands it over. */
export interface SubscriptionRow {
  readonly id: string;
  readonly plan_id: string;
  readonly plan_name: string;
  readonly price_cents: number;
  readonly currency: string;
  readonly interval: string;
  readonly status: Subscription['status'];
  readonly seats: number;
  readonly current_period_start: Date;
  readonly current_period_end: Date;
  readonly cancel_at_period_end: boolean;
  readonly version: number;
  readonly updated_at: Date;
}

export function subscriptionOf(row: SubscriptionRow): Subscription {
  return {
    id: row.id,
    planId: row.plan_id,
    planName: row.plan_name,
    status: row.status,
    seats: row.seats,
    currentPeriodStart: row.current_period_start.toISOString(),
    currentPeriodEnd: row.current_period_end.toISOString(),
    cancelAtPeriodEnd: row.cancel_at_period_end,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** The tag is the version alone; 0 where there is no subscription. */
export function subscriptionRepresentationOf(subscription: Subscription | null): Representation {
  return { body: JSON.stringify({ subscription }), tag: String(subscription?.version ?? 0) };
}
