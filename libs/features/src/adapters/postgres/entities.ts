import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import {
  AnnouncedBoundariesEntity,
  ChangeConfirmationEntity,
  EntitlementOutboxEntity,
  InstanceEntity,
} from './propagation-entities.js';
import { TenantEntity } from './tenant-entity.js';

export { TenantEntity } from './tenant-entity.js';
export {
  AnnouncedBoundariesEntity,
  ChangeConfirmationEntity,
  EntitlementOutboxEntity,
  InstanceEntity,
} from './propagation-entities.js';

const now = () => 'now()';

/** One tenant's entitlement to one feature: the only authority. Unset is no row. */
@Entity('client_features')
@Check(
  'client_features_window',
  'isfinite("starts_at") IS NOT FALSE AND isfinite("ends_at") IS NOT FALSE AND ("starts_at" < "ends_at") IS NOT FALSE',
)
@Check('client_features_limit', '"limit_value" IS NULL OR "limit_value" >= 0')
export class ClientFeatureEntity {
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'client_features_pkey' })
  clientId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'client_features_pkey' })
  feature!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'client_features_client_id_fkey' })
  client?: Relation<TenantEntity>;

  @Column('boolean', { default: false })
  enabled!: boolean;

  @Column('integer', { name: 'limit_value', nullable: true })
  limitValue!: number | null;

  @Index('client_features_starts_at_idx', { where: 'starts_at IS NOT NULL' })
  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt!: Date | null;

  @Index('client_features_ends_at_idx', { where: 'ends_at IS NOT NULL' })
  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('text', { default: '' })
  reason!: string;

  @Column('text', { name: 'updated_by', default: '' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'created_at', default: now })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: now })
  updatedAt!: Date;
}

/** A tenant's own settings. The namespace `feature.` in `flags` belongs to entitlements and is refused here. */
@Entity('tenant_settings')
@Check('tenant_settings_flags_reserved', 'NOT holds_reserved_flag("flags")')
export class TenantSettingsEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'tenant_settings_pkey' })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'tenant_settings_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text', { default: 'UTC' })
  timezone!: string;

  @Column('jsonb', { name: 'billing_contacts', default: [] })
  billingContacts!: string[];

  @Column('text', { name: 'webhook_url', nullable: true })
  webhookUrl!: string | null;

  @Column('jsonb', { name: 'plan_metadata', default: {} })
  planMetadata!: Record<string, unknown>;

  @Column('jsonb', { default: {} })
  flags!: Record<string, unknown>;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'updated_at', default: now })
  updatedAt!: Date;
}

/** The log of entitlement changes: one row a revision, written in the change's own transaction, never touched again. */
@Entity('entitlement_changes')
@Index('entitlement_changes_revision_key', ['clientId', 'revision'], { unique: true })
export class EntitlementChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entitlement_changes_pkey' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('bigint')
  revision!: string;

  /** As it is shown. */
  @Column('text')
  actor!: string;

  /** Whose credential it was, as the application tells them apart. */
  @Column('text', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('text')
  reason!: string;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;

  /** By feature: the entitlement before and after, `null` for unset. */
  @Column('jsonb')
  changes!: Record<string, { before: unknown; after: unknown }>;

  @Column('timestamptz', { name: 'created_at', default: now })
  createdAt!: Date;

  /** Of the change's own transaction. TypeORM compares a default without its casts: `::text::bigint`. */
  @Index('entitlement_changes_transaction_idx')
  @Column('bigint', { name: 'transaction_id', default: () => '((pg_current_xact_id()))' })
  transactionId!: string;
}

/** Everything TypeORM must know of this library's tables. */
export const featureEntities = [
  TenantEntity,
  ClientFeatureEntity,
  TenantSettingsEntity,
  EntitlementChangeEntity,
  EntitlementOutboxEntity,
  InstanceEntity,
  ChangeConfirmationEntity,
  AnnouncedBoundariesEntity,
];
