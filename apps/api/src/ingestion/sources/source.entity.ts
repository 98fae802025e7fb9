import { TenantEntity } from '@gatehouse/features';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** Where documents of a tenant are collected from, and how the last time went. */
@Entity('ingestion_sources')
@Check('ingestion_sources_name', 'char_length("name") BETWEEN 1 AND 200')
@Check('ingestion_sources_url', 'char_length("url") <= 2000')
@Index('ingestion_sources_url_key', ['tenantId', 'url'], { unique: true })
@Index('ingestion_sources_page', ['tenantId', 'createdAt', 'id'])
export class SourceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ingestion_sources_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'ingestion_sources_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  @Column('text')
  name!: string;

  /** As the URL parser writes it. */
  @Column('text')
  url!: string;

  /** When it is due. */
  @Index('ingestion_sources_due')
  @Column('timestamptz', { name: 'next_at', default: () => 'now()' })
  nextAt!: Date;

  /** Until then somebody reads it; who was killed meanwhile leaves it to others after that. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  @Column('timestamptz', { name: 'last_at', nullable: true })
  lastAt!: Date | null;

  /** `read`, or in words why it could not be. */
  @Column('text', { name: 'last_outcome', nullable: true })
  lastOutcome!: string | null;

  /** How many documents the last read had; null: it failed. */
  @Column('integer', { nullable: true })
  items!: number | null;

  /** How many of the last read's items could not be taken; null: it failed. */
  @Column('integer', { nullable: true })
  refused!: number | null;

  /** In milliseconds, as cursors have it: between finer instants a page could begin nowhere. */
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
