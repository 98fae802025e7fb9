'use client';

import type { CurrentSubscription } from '@gatehouse/contracts';
import { Badge } from '../parts/badge';
import { Card } from '../parts/card';
import { useTimes } from '../times';
import { Fact } from './fact';

export const SubscriptionCard = ({ subscription }: CurrentSubscription) => {
  const { dayOf } = useTimes();
  if (subscription === null) return <Card>Your organisation has no subscription.</Card>;
  const { planName, status, seats, currentPeriodStart, currentPeriodEnd, cancelAtPeriodEnd } = subscription;
  return (
    <Card aria-labelledby="subscription">
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <h2 id="subscription" className="text-lg font-semibold">
          Subscription
        </h2>
        <Badge tone={status === 'active' ? 'good' : 'plain'}>{status.replace('_', ' ')}</Badge>
      </div>
      <dl className="grid gap-4 sm:grid-cols-3">
        <Fact name="Plan">{planName}</Fact>
        <Fact name="Seats">{seats}</Fact>
        <Fact name="Current period">{`${dayOf(currentPeriodStart)} to ${dayOf(currentPeriodEnd)}`}</Fact>
      </dl>
      {cancelAtPeriodEnd && <p className="mt-4 text-sm text-warn">Ends on {dayOf(currentPeriodEnd)}.</p>}
    </Card>
  );
};
