import { TenantEntity } from '@gatehouse/features';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SourceEntity } from './sources/source.entity.js';

/** A text of a tenant, and what is known of it once it was processed. */
@Entity('documents')
@Check('documents_status', `"status" IN ('queued', 'processed', 'failed')`)
@Index('documents_page', ['tenantId', 'createdAt', 'id'])
@Index('documents_waiting', ['tenantId', 'attempts', 'createdAt', 'id'], { where: "status = 'queued'" })
@Index('documents_source_id', ['sourceId'], { where: 'source_id IS NOT NULL' })
@Index('documents_external_id', ['tenantId', 'externalId'], { unique: true })
export class DocumentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'documents_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'documents_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  /** What the tenant calls it. */
  @Column('text', { name: 'external_id' })
  externalId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  /** ISO 639-1; null: unknown. */
  @Column('text', { nullable: true })
  language!: string | null;

  @Column('integer', { nullable: true })
  words!: number | null;

  @Index('documents_search', { synchronize: false })
  @Column('tsvector', { nullable: true, select: false })
  search!: string | null;

  @Column('text', { default: 'queued' })
  status!: string;

  /** Why it could not be processed. */
  @Column('text', { nullable: true })
  failure!: string | null;

  /** How often it could not. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Until then somebody processes it; who was killed meanwhile leaves it to others after that. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  /** In milliseconds, as cursors have it: between finer instants a page could begin nowhere. */
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'processed_at', nullable: true })
  processedAt!: Date | null;

  /** That it was collected from; null: it was sent, or its source is gone. */
  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId!: string | null;

  @ManyToOne(() => SourceEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'source_id', foreignKeyConstraintName: 'documents_source_id_fkey' })
  source?: Relation<SourceEntity> | null;
}

export const ingestionEntities = [DocumentEntity, SourceEntity];
