import { z } from 'zod';

const planSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    priceCents: z.int().describe('In the currency’s smallest unit.'),
    currency: z.string().describe('ISO 4217.'),
    interval: z.enum(['month', 'year']),
  })
  .meta({ id: 'Plan' });

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
  })
  .meta({ id: 'Subscription' });

const invoiceSchema = z
  .strictObject({
    id: z.uuid(),
    number: z.string(),
    amountCents: z.int(),
    currency: z.string(),
    status: z.enum(['open', 'paid', 'void']),
    issuedAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
  })
  .meta({ id: 'Invoice' });

export const plansSchema = z.strictObject({ plans: z.array(planSchema) }).meta({ id: 'Plans' });
export const currentSubscriptionSchema = z
  .strictObject({ subscription: subscriptionSchema.nullable() })
  .meta({ id: 'CurrentSubscription' });
export const invoicePageSchema = z
  .strictObject({
    invoices: z.array(invoiceSchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'InvoicePage' });

export type Plan = z.output<typeof planSchema>;
export type Subscription = z.output<typeof subscriptionSchema>;
export type Invoice = z.output<typeof invoiceSchema>;
