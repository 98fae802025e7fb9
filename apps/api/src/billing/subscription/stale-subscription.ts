import { Injectable } from '@nestjs/common';
import { ChangeTrail, type RecordedChange } from '../../audit/change-trail.js';
import { ApiError } from '../../http/index.js';
import type { Attempt } from '../../http/preconditions/versioned-write.interceptor.js';
import { changeableFields, changesOf, type SubscriptionChanges } from './subscription-changes.js';
import type { Subscription, SubscriptionChange } from './subscription.schemas.js';
import { Subscriptions } from './subscriptions.js';

type Recorded = RecordedChange<SubscriptionChanges>;

/** Settles changes that are based on an old version: they are refused with what is needed to decide anew. */
@Injectable()
export class StaleSubscription {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly trail: ChangeTrail,
  ) {}

  /** @throws ApiError `stale_subscription`, unless the attempt may be made, or was made already; `not_found` */
  async check(attempt: Attempt<SubscriptionChange>): Promise<void> {
    const current = await this.subscriptions.read(attempt.tenantId);
    if (!current) throw new ApiError('not_found');
    if (!attempt.expected.includes(current.version)) await this.settle(attempt, current);
  }

  /**
   * The current subscription when the attempt is what made it: its answer was lost, and it was sent again.
   *
   * @throws ApiError `stale_subscription` otherwise
   */
  async settle(attempt: Attempt<SubscriptionChange>, current: Subscription): Promise<Subscription> {
    const { changes, isOwn, isTraced, last } = await this.trail.since<SubscriptionChanges>({
      ...attempt,
      kind: 'subscription.changed',
      current: current.version,
    });
    const { wanted } = attempt;
    if (isOwn && last && wanted && isMadeBy(wanted, last, current)) return current;
    throw conflict(current, isTraced ? namedIn(changes) : differing(wanted, current), last);
  }
}

/** It asked for all that was changed, and for nothing that is otherwise. */
function isMadeBy(wanted: SubscriptionChange, { changes }: Recorded, current: Subscription): boolean {
  const isAsked = changeableFields.every((field) => !(field in changes) || wanted[field] !== undefined);
  return isAsked && Object.keys(changesOf(current, wanted)).length === 0;
}

function namedIn(changes: readonly Recorded[]): readonly string[] {
  return changeableFields.filter((field) => changes.some((each) => field in each.changes));
}

/** What may have changed for all that is known. */
function differing(wanted: SubscriptionChange | undefined, current: Subscription): readonly string[] {
  return wanted ? Object.keys(changesOf(current, wanted)) : changeableFields;
}

function conflict(
  current: Subscription,
  changedFields: readonly string[],
  last: Recorded | undefined,
): ApiError {
  const currentETag = `"${current.version}"`;
  return new ApiError('stale_subscription', {
    message: 'The subscription has changed since the version in If-Match. Nothing was changed.',
    headers: { ETag: currentETag },
    facts: {
      ...{ currentETag, changedFields, changedAt: current.updatedAt, current },
      ...(last && { changedBy: last.actorName }),
    },
  });
}
