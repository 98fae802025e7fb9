import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that was done. Only ever added; the database fills in what chains it to the one before. */
@Entity('audit_events')
@Index('audit_events_at_idx', ['at', 'chain', 'sequence'])
@Index('audit_events_actor_idx', ['actorId', 'at'])
@Index('audit_events_settings_idx', ['chain', 'revision'], { where: "kind = 'settings.changed'" })
@Index('audit_events_subscription_idx', ['chain', 'revision'], { where: "kind = 'subscription.changed'" })
export class AuditEventEntity {
  /** The tenant whose it is, or nil for the platform's. No foreign key: it outlives the tenant. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_events_pkey' })
  chain!: string;

  /** 1, 2, 3, … in each chain. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_events_pkey' })
  sequence!: string;

  @Index('audit_events_id_key', { unique: true })
  @Column('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text')
  actor!: string;

  @Column('text', { default: '' })
  reason!: string;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column('bigint', { nullable: true })
  revision!: string | null;

  @Column('jsonb', { default: {} })
  changes!: Record<string, { before: unknown; after: unknown }>;

  /** SHA-256 of the hash before it and of everything above. */
  @Column('bytea')
  hash!: Buffer;
}

/** How far each chain has come: a chain that was cut short does not end where this says. */
@Entity('audit_chains')
export class AuditChainEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_chains_pkey' })
  chain!: string;

  @Column('bigint')
  sequence!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('bytea')
  hash!: Buffer;
}

export const auditEntities = [AuditEventEntity, AuditChainEntity];
