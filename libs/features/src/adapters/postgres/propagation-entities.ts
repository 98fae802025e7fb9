import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { TenantEntity } from './tenant-entity.js';

const now = () => 'now()';

/** A tenant whose latest changes are perhaps not published: one row, however many they are. */
@Entity('entitlement_outbox')
export class EntitlementOutboxEntity {
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'entitlement_outbox_pkey' })
  clientId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'entitlement_outbox_client_id_fkey' })
  client?: Relation<TenantEntity>;

  @Column('bigint')
  revision!: string;

  /** What differs since the tenant's last publication. */
  @Column('text', { array: true })
  features!: string[];

  @Column('timestamptz', { name: 'created_at', default: now })
  createdAt!: Date;

  /** Until then an instance that publishes it is left alone. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;
}

/** A process that runs, or ran less than a day ago. */
@Entity('instances')
export class InstanceEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'instances_pkey' })
  id!: string;

  @Column('text', { name: 'open_gates', array: true })
  openGates!: string[];

  @Column('timestamptz', { name: 'started_at', default: now })
  startedAt!: Date;

  @Column('timestamptz', { name: 'seen_at', default: now })
  seenAt!: Date;
}

/** An instance serves nothing of a tenant that is older than this revision any more. Kept for an hour. */
@Entity('change_confirmations')
export class ChangeConfirmationEntity {
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'change_confirmations_pkey' })
  clientId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'change_confirmations_pkey' })
  revision!: string;

  @PrimaryColumn('text', { name: 'instance_id', primaryKeyConstraintName: 'change_confirmations_pkey' })
  instanceId!: string;

  @Index('change_confirmations_confirmed_at_idx')
  @Column('timestamptz', { name: 'confirmed_at' })
  confirmedAt!: Date;
}

/** How far the beginnings and ends of entitlements have been announced. One row. */
@Entity('announced_boundaries')
@Check('announced_boundaries_one_row', '"id"')
export class AnnouncedBoundariesEntity {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'announced_boundaries_pkey' })
  id!: boolean;

  @Column('timestamptz', { name: 'told_until' })
  toldUntil!: Date;
}
