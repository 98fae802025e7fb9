import 'server-only';
import type { CurrentSubscription, InvoicePage, Plans } from '@gatehouse/contracts';
import type { Failure } from './failure';
import { read } from './read';

export interface Billing {
  readonly plans: Plans['plans'];
  readonly subscription: CurrentSubscription['subscription'];
  readonly invoices: InvoicePage;
}

const pageSize = 20;

/** All of billing, or the first refusal. Whether billing is on is the API's answer to each call, not a guess of ours. */
export const readBilling = async (
  cursor?: string,
): Promise<
  { readonly ok: true; readonly billing: Billing } | { readonly ok: false; readonly failure: Failure }
> => {
  const query = { limit: pageSize, ...(cursor ? { cursor } : {}) };
  const [plans, current, invoices] = await Promise.all([
    read((api) => api.GET('/v1/billing/plans')),
    read((api) => api.GET('/v1/billing/subscription')),
    read((api) => api.GET('/v1/billing/invoices', { params: { query } })),
  ]);
  if (!plans.ok) return plans;
  if (!current.ok) return current;
  if (!invoices.ok) return invoices;
  return {
    ok: true,
    billing: { plans: plans.body.plans, subscription: current.body.subscription, invoices: invoices.body },
  };
};
