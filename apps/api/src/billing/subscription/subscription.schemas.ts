import { z } from 'zod';

const seats = z.int().min(1).max(10_000);

const subscriptionSchema = z
  .strictObject({
    id: z.uuid(),
    planId: z.string(),
    planName: z.string(),
    status: z.enum(['active', 'past_due', 'canceled']),
    seats: z.int(),
    currentPeriodStart: z.iso.datetime(),
    currentPeriodEnd: z.iso.datetime(),
    cancelAtPeriodEnd: z.boolean(),
    version: z.int().describe('Counts the changes of the subscription.'),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Subscription' });

export const currentSubscriptionSchema = z
  .strictObject({ subscription: subscriptionSchema.nullable() })
  .meta({ id: 'CurrentSubscription' });

/** What an admin wants to be otherwise; what is left out stays. */
export const subscriptionChangeSchema = z
  .strictObject({
    planId: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,62}$/, { error: 'Expected the id of a plan' })
      .optional()
      .describe(
        'Takes effect at once. A dearer plan is billed for the days left, with an invoice of its own.',
      ),
    seats: seats.optional(),
    cancelAtPeriodEnd: z.boolean().optional().describe('False withdraws a cancellation.'),
  })
  .refine((change) => Object.keys(change).length > 0, { error: 'Expected something to change' })
  .meta({ id: 'SubscriptionChange', minProperties: 1 });

export type Subscription = z.output<typeof subscriptionSchema>;
export type SubscriptionChange = z.output<typeof subscriptionChangeSchema>;
