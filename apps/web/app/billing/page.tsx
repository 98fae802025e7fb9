import { Feature } from '@gatehouse/contracts/react';
import type { Metadata } from 'next';
import { readBilling } from '../../server/billing';
import type { Failure } from '../../server/failure';
import { requireTenant } from '../../server/identity';
import { Arriving } from '../_frames/arriving';
import { TenantFrame } from '../_frames/tenant-frame';
import { InvoiceTable } from '../../ui/billing/invoice-table';
import { LiveEvents } from '../../ui/billing/live/live-events';
import { PlanList } from '../../ui/billing/plan-list';
import { SubscriptionCard } from '../../ui/billing/subscription-card';
import { SubscriptionForm } from '../../ui/billing/subscription-form';
import { UsageCard } from '../../ui/billing/usage-card';
import { FeatureOff } from '../../ui/features/feature-off';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';
import { Viewed } from '../../ui/telemetry/viewed';

export const metadata: Metadata = { title: 'Billing' };

const path = '/billing';

interface Props {
  readonly searchParams: Promise<{ readonly cursor?: string | string[] }>;
}

const Off = ({ feature = 'billing', reason, decisionId }: Failure) => (
  <FeatureOff feature={feature} reason={reason} decisionId={decisionId} />
);

const Billing = async ({ cursor }: { readonly cursor?: string }) => {
  const [known, answer] = await Promise.all([requireTenant(path), readBilling(cursor)]);
  if (!answer.ok && answer.failure.error === 'feature_disabled') return <Off {...answer.failure} />;
  if (!answer.ok) return <CannotCheck what="your features" code={answer.failure.error} />;
  const { plans, current, invoices, usage } = answer.billing;
  const mayChange = known.ok && known.profile.user.role === 'admin';
  return (
    <div className="grid grid-cols-1 gap-6">
      <Viewed feature="billing" />
      <SubscriptionCard subscription={current?.subscription ?? null} />
      {current && mayChange && <SubscriptionForm plans={plans} shown={current} />}
      <PlanList plans={plans} currentId={current?.subscription.planId} />
      <UsageCard usage={usage} />
      <Feature name="billing_stream">
        <LiveEvents />
      </Feature>
      <InvoiceTable invoices={invoices} onFirstPage={cursor === undefined} />
    </div>
  );
};

const BillingPage = async ({ searchParams }: Props) => {
  const { cursor } = await searchParams;
  return (
    <TenantFrame path={path}>
      <PageTitle title="Billing" />
      <Arriving shape="cards" draw={() => Billing(typeof cursor === 'string' ? { cursor } : {})} />
    </TenantFrame>
  );
};

export default BillingPage;
