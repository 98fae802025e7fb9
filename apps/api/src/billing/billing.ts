import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../database/in-time.js';
import { InvoiceEntity, PlanEntity } from './billing.entities.js';
import type { Invoice, Plan } from './billing.schemas.js';

/** Where a page of invoices begins: after this one, newest first. */
export interface InvoicePosition {
  readonly issuedAt: string;
  readonly id: string;
}

/** Reads plans, and what one tenant was billed. */
@Injectable()
export class Billing {
  constructor(private readonly dataSource: DataSource) {}

  async plans(): Promise<Plan[]> {
    const found = this.dataSource.getRepository(PlanEntity).find({ order: { priceCents: 'ASC', id: 'ASC' } });
    const plans = await readInTime(found);
    return plans.map(planOf);
  }

  /** Newest first. */
  async invoicesOf(tenantId: string, after: InvoicePosition | undefined, limit: number): Promise<Invoice[]> {
    const page = this.dataSource
      .getRepository(InvoiceEntity)
      .createQueryBuilder('invoice')
      .where('invoice.tenantId = :tenantId', { tenantId })
      .orderBy({ 'invoice.issuedAt': 'DESC', 'invoice.id': 'DESC' })
      .limit(limit);
    if (after)
      page.andWhere('(invoice.issuedAt, invoice.id) < (:issuedAt::timestamptz, :id::uuid)', { ...after });
    return (await readInTime(page.getMany())).map(invoiceOf);
  }
}

function planOf({ id, name, priceCents, currency, interval }: PlanEntity): Plan {
  // the table's vocabulary is the schema's, here and below
  return { id, name, priceCents, currency, interval: interval as Plan['interval'] };
}

function invoiceOf({ id, number, amountCents, currency, status, issuedAt, dueAt }: InvoiceEntity): Invoice {
  return {
    id,
    number,
    amountCents,
    currency,
    status: status as Invoice['status'],
    issuedAt: issuedAt.toISOString(),
    dueAt: dueAt.toISOString(),
  };
}
