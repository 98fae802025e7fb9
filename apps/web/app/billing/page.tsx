import type { Metadata } from 'next';
import { readBilling } from '../../server/billing';
import type { Failure } from '../../server/failure';
import { TenantFrame } from '../_frames/tenant-frame';
import { InvoiceTable } from '../../ui/billing/invoice-table';
import { PlanList } from '../../ui/billing/plan-list';
import { SubscriptionCard } from '../../ui/billing/subscription-card';
import { FeatureOff } from '../../ui/features/feature-off';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';

export const metadata: Metadata = { title: 'Billing' };

interface Props {
  readonly searchParams: Promise<{ readonly cursor?: string | string[] }>;
}

const Off = ({ feature = 'billing', reason, decisionId }: Failure) => (
  <FeatureOff feature={feature} reason={reason} decisionId={decisionId} />
);

const Billing = async ({ cursor }: { readonly cursor?: string }) => {
  const answer = await readBilling(cursor);
  if (!answer.ok && answer.failure.error === 'feature_disabled') return <Off {...answer.failure} />;
  if (!answer.ok) return <CannotCheck what="your features" code={answer.failure.error} />;
  const { plans, subscription, invoices } = answer.billing;
  return (
    <div className="grid grid-cols-1 gap-6">
      <SubscriptionCard subscription={subscription} />
      <PlanList plans={plans} currentId={subscription?.planId} />
      <InvoiceTable invoices={invoices} onFirstPage={cursor === undefined} />
    </div>
  );
};

const BillingPage = async ({ searchParams }: Props) => {
  const { cursor } = await searchParams;
  return (
    <TenantFrame path="/billing">
      <PageTitle title="Billing" />
      <Billing {...(typeof cursor === 'string' ? { cursor } : {})} />
    </TenantFrame>
  );
};

export default BillingPage;
