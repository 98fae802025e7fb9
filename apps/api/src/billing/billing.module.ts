import { Module } from '@nestjs/common';
import { ChangeTrail } from '../audit/change-trail.js';
import { Turns } from '../http/turns.js';
import { IdentityModule } from '../identity/identity.module.js';
import { BillingController } from './billing.controller.js';
import { Billing } from './billing.js';
import { BillingEventFeed } from './events/billing-event-feed.js';
import { BillingEvents } from './events/billing-events.js';
import { BillingStreamController } from './events/billing-stream.controller.js';
import { BillingStream } from './events/billing-stream.js';
import { StaleSubscription } from './subscription/stale-subscription.js';
import { SubscriptionController } from './subscription/subscription.controller.js';
import { Subscriptions } from './subscription/subscriptions.js';
import { RecordedUsage } from './usage/recorded-usage.js';

/** Plans, subscription, invoices and usage, gated by `billing`; what happens to them, by `billing_stream`. */
@Module({
  imports: [IdentityModule],
  controllers: [BillingController, SubscriptionController, BillingStreamController],
  providers: [
    ...[Billing, BillingEvents, BillingEventFeed, BillingStream, ChangeTrail],
    ...[RecordedUsage, StaleSubscription, Subscriptions, Turns],
  ],
  exports: [RecordedUsage],
})
export class BillingModule {}
