import type { EntityManager } from 'typeorm';
import type { IssuedInvoice } from '../subscription/plan-change.js';
import type { SubscriptionChanges } from '../subscription/subscription-changes.js';
import type { Subscription } from '../subscription/subscription.schemas.js';

/** What happened, as whoever does it tells of it. */
export type NewBillingEvent =
  | {
      readonly kind: 'subscription_changed';
      readonly data: {
        readonly version: number;
        readonly changes: Pick<SubscriptionChanges, 'planId' | 'seats'>;
      };
    }
  | { readonly kind: 'invoice_issued'; readonly data: IssuedInvoice }
  | {
      readonly kind: 'cancellation_scheduled';
      readonly data: { readonly version: number; readonly endsAt: string };
    }
  | { readonly kind: 'cancellation_withdrawn'; readonly data: { readonly version: number } };

/** What happened, at its place among the tenant's events: 1, 2, 3, … */
export interface BillingEvent {
  readonly sequence: number;
  readonly kind: NewBillingEvent['kind'];
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a change of a subscription is to those who follow it. */
export function eventsOf(
  { version, currentPeriodEnd }: Subscription,
  { cancelAtPeriodEnd, ...terms }: SubscriptionChanges,
  invoice: IssuedInvoice | undefined,
): NewBillingEvent[] {
  const events: NewBillingEvent[] = [];
  if (Object.keys(terms).length > 0)
    events.push({ kind: 'subscription_changed', data: { version, changes: terms } });
  if (invoice) events.push({ kind: 'invoice_issued', data: invoice });
  if (cancelAtPeriodEnd?.after === true)
    events.push({ kind: 'cancellation_scheduled', data: { version, endsAt: currentPeriodEnd } });
  if (cancelAtPeriodEnd?.after === false) events.push({ kind: 'cancellation_withdrawn', data: { version } });
  return events;
}

/**
 * Records what happened, in the transaction that does it. The caller holds the lock of the tenant's subscription until
 * the end of the transaction: so no event ever appears below one that somebody has seen.
 */
export async function appendBillingEvents(
  manager: Pick<EntityManager, 'query'>,
  tenantId: string,
  events: readonly NewBillingEvent[],
): Promise<void> {
  await manager.query(append, [tenantId, JSON.stringify(events)]);
}

const append = `
  INSERT INTO billing_events (tenant_id, sequence, kind, data)
  SELECT $1::uuid, coalesce((SELECT max(sequence) FROM billing_events WHERE tenant_id = $1::uuid), 0) + place,
    event ->> 'kind', event -> 'data'
  FROM jsonb_array_elements($2) WITH ORDINALITY AS happened (event, place)`;
