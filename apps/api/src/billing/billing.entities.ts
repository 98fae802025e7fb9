import { TenantEntity } from '@gatehouse/features';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { BillingEventEntity } from './events/billing-event.entity.js';
import { UsageEntity } from './usage/usage.entity.js';

/** A plan that tenants can subscribe to. */
@Entity('billing_plans')
export class PlanEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'billing_plans_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  /** In the currency's smallest unit. */
  @Column('integer', { name: 'price_cents' })
  priceCents!: number;

  /** ISO 4217. */
  @Column('text')
  currency!: string;

  @Column('text')
  interval!: string;
}

/** The one subscription of a tenant. */
@Entity('billing_subscriptions')
@Check('billing_subscriptions_seats', '"seats" > 0')
export class SubscriptionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'billing_subscriptions_pkey' })
  id!: string;

  @Index('billing_subscriptions_tenant_id_key', { unique: true })
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'billing_subscriptions_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  @Column('text', { name: 'plan_id' })
  planId!: string;

  @ManyToOne(() => PlanEntity)
  @JoinColumn({ name: 'plan_id', foreignKeyConstraintName: 'billing_subscriptions_plan_id_fkey' })
  plan?: Relation<PlanEntity>;

  @Column('text')
  status!: string;

  @Column('integer')
  seats!: number;

  @Column('timestamptz', { name: 'current_period_start' })
  currentPeriodStart!: Date;

  @Column('timestamptz', { name: 'current_period_end' })
  currentPeriodEnd!: Date;

  @Column('boolean', { name: 'cancel_at_period_end', default: false })
  cancelAtPeriodEnd!: boolean;

  /** Counts the changes. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}

/** What a tenant was billed. */
@Entity('billing_invoices')
@Index('billing_invoices_page', ['tenantId', 'issuedAt', 'id'])
export class InvoiceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'billing_invoices_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'billing_invoices_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  @Index('billing_invoices_number_key', { unique: true })
  @Column('text')
  number!: string;

  @Column('integer', { name: 'amount_cents' })
  amountCents!: number;

  @Column('text')
  currency!: string;

  @Column('text')
  status!: string;

  /** In milliseconds, as cursors have it: between finer instants a page could begin nowhere. */
  @Column({ type: 'timestamptz', name: 'issued_at', precision: 3 })
  issuedAt!: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;
}

export const billingEntities = [
  PlanEntity,
  SubscriptionEntity,
  InvoiceEntity,
  UsageEntity,
  BillingEventEntity,
];
