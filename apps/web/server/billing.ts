import 'server-only';
import type { InvoicePage, Plans, Subscription, Usage } from '@gatehouse/contracts';
import type { Failure } from './failure';
import { read } from './read';

/** A subscription with the ETag to change it with. */
export interface ReadSubscription {
  readonly subscription: Subscription;
  readonly etag: string;
}

export interface Billing {
  readonly plans: Plans['plans'];
  /** Null: the tenant has none. */
  readonly current: ReadSubscription | null;
  readonly invoices: InvoicePage;
  readonly usage: Usage;
}

const pageSize = 20;

/** All of billing, or the first refusal. Whether billing is on is the API's answer to each call, not a guess of ours. */
export const readBilling = async (
  cursor?: string,
): Promise<
  { readonly ok: true; readonly billing: Billing } | { readonly ok: false; readonly failure: Failure }
> => {
  const query = { limit: pageSize, ...(cursor ? { cursor } : {}) };
  const [plans, current, invoices, usage] = await Promise.all([
    read((api) => api.GET('/v1/billing/plans')),
    read((api) => api.GET('/v1/billing/subscription')),
    read((api) => api.GET('/v1/billing/invoices', { params: { query } })),
    read((api) => api.GET('/v1/billing/usage')),
  ]);
  if (!plans.ok) return plans;
  if (!current.ok) return current;
  if (!invoices.ok) return invoices;
  if (!usage.ok) return usage;
  const { subscription } = current.body;
  return {
    ok: true,
    billing: {
      plans: plans.body.plans,
      current: subscription && { subscription, etag: current.etag ?? '' },
      ...{ invoices: invoices.body, usage: usage.body },
    },
  };
};
