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
export const invoicePageSchema = z
  .strictObject({
    invoices: z.array(invoiceSchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'InvoicePage' });

export type Plan = z.output<typeof planSchema>;
export type Invoice = z.output<typeof invoiceSchema>;
