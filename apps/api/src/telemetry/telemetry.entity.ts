import { TenantEntity } from '@gatehouse/features';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { TelemetryEvent } from './telemetry.schemas.js';

/** What happened in a feature that was on. */
@Entity('telemetry_events')
@Index('telemetry_events_tenant_idx', ['tenantId', 'at'])
export class TelemetryEventEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'telemetry_events_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'telemetry_events_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  @Column('text')
  feature!: string;

  @Column('text')
  name!: string;

  /** Who saw it happen: `web` or `server`. */
  @Column('text')
  source!: string;

  @Column('jsonb', { default: '{}' })
  properties!: NonNullable<TelemetryEvent['properties']>;

  @Index('telemetry_events_at_idx')
  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}

export const telemetryEntities = [TelemetryEventEntity];
