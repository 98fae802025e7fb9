import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A tenant and the counter of its entitlement changes. */
@Entity('tenants')
export class TenantEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'tenants_pkey' })
  id!: string;

  @Index('tenants_name_key', { unique: true })
  @Column('text')
  name!: string;

  /** Bumped under the row's lock by every change of an entitlement: 1, 2, 3, … in commit order. */
  @Column('bigint', { name: 'entitlement_revision', default: 0 })
  entitlementRevision!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
