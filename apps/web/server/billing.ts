import 'server-only';
import type { CurrentSubscription, Failure, Invoices, Plans } from './contract';
import { read } from './read';

export interface Billing {
  readonly plans: Plans['plans'];
  readonly subscription: CurrentSubscription['subscription'];
  readonly invoices: Invoices;
}

/** All of billing, or the first refusal. Whether billing is on is the API's answer to each call, not a guess of ours. */
export const readBilling = async (
  cursor?: string,
): Promise<
  { readonly ok: true; readonly billing: Billing } | { readonly ok: false; readonly failure: Failure }
> => {
  const page = new URLSearchParams({ limit: '20', ...(cursor ? { cursor } : {}) });
  const [plans, current, invoices] = await Promise.all([
    read<Plans>('/v1/billing/plans'),
    read<CurrentSubscription>('/v1/billing/subscription'),
    read<Invoices>(`/v1/billing/invoices?${page}`),
  ]);
  if (!plans.ok) return plans;
  if (!current.ok) return current;
  if (!invoices.ok) return invoices;
  return {
    ok: true,
    billing: { plans: plans.body.plans, subscription: current.body.subscription, invoices: invoices.body },
  };
};
