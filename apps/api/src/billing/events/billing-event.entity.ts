import { TenantEntity } from '@gatehouse/features';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

// spread: TypeORM writes into what it is given
const key = { primaryKeyConstraintName: 'billing_events_pkey' };

/** Something that happened to what a tenant has subscribed to. Only ever added. */
@Entity('billing_events')
export class BillingEventEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', ...key })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'billing_events_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  /** 1, 2, 3, … of each tenant, in the order of their commits. */
  @PrimaryColumn('bigint', { ...key })
  sequence!: string;

  @Column('text')
  kind!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('jsonb')
  data!: Record<string, unknown>;
}
