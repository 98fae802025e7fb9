import { TenantEntity } from '@gatehouse/features';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

// spread: TypeORM writes into what it is given
const key = { primaryKeyConstraintName: 'billing_usage_pkey' };

/** How much of something a tenant has used in a month. */
@Entity('billing_usage')
@Check('billing_usage_quantity', '"quantity" >= 0')
export class UsageEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', ...key })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'billing_usage_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  /** The first day of the month, in UTC. */
  @PrimaryColumn('date', { ...key })
  month!: string;

  @PrimaryColumn('text', { ...key })
  metric!: string;

  @Column('bigint')
  quantity!: string;
}
