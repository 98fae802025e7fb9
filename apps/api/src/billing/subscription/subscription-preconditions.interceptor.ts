import { Injectable } from '@nestjs/common';
import { VersionedWrite, type Attempt } from '../../http/preconditions/versioned-write.interceptor.js';
import { Turns } from '../../http/turns.js';
import { StaleSubscription } from './stale-subscription.js';
import { subscriptionChangeSchema, type SubscriptionChange } from './subscription.schemas.js';

/** Answers 428, 404 and 409 before 400. */
@Injectable()
export class SubscriptionPreconditions extends VersionedWrite<SubscriptionChange> {
  constructor(
    private readonly stale: StaleSubscription,
    turns: Turns,
  ) {
    super(turns, subscriptionChangeSchema);
  }

  protected check(attempt: Attempt<SubscriptionChange>): Promise<void> {
    return this.stale.check(attempt);
  }
}
