import { TenantEntity } from '@gatehouse/features';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';

/** Something that a person is to decide. People are kept by what they were called then, beside their credential. */
@Entity('review_requests')
@Check('review_requests_title', 'char_length("title") BETWEEN 1 AND 200')
@Check('review_requests_details', 'char_length("details") <= 10000')
@Check('review_requests_source', `"source" IN ('person', 'scoring')`)
@Check('review_requests_status', `"status" IN ('waiting', 'claimed', 'approved', 'rejected')`)
@Check('review_requests_claimed', `("status" = 'waiting') = ("claimed_by" IS NULL)`)
@Check('review_requests_decided', `("status" IN ('approved', 'rejected')) = ("decided_by" IS NOT NULL)`)
@Index('review_requests_reference_key', ['tenantId', 'source', 'reference'], {
  unique: true,
  where: '"reference" IS NOT NULL',
})
@Index('review_requests_page', ['tenantId', 'createdAt', 'id'])
@Index('review_requests_status_page', ['tenantId', 'status', 'createdAt', 'id'])
export class ReviewRequestEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'review_requests_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'review_requests_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  @Column('text')
  title!: string;

  @Column('text')
  details!: string;

  @Column('text')
  source!: string;

  /** What it is about, in the words of its source, which opens one request for it and no second. */
  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text')
  status!: string;

  /** Counts what was done to it. */
  @Column('integer')
  version!: number;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('text', { name: 'created_by_name' })
  createdByName!: string;

  /** In milliseconds, as cursors have it: between finer instants a page could begin nowhere. */
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column('text', { name: 'claimed_by', nullable: true })
  claimedBy!: string | null;

  @Column('text', { name: 'claimed_by_name', nullable: true })
  claimedByName!: string | null;

  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt!: Date | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { name: 'decided_by_name', nullable: true })
  decidedByName!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;
}

/** How many requests of a tenant are undecided. Its row is the lock under which requests are opened. */
@Entity('review_counters')
@Check('review_counters_undecided', '"undecided" >= 0')
export class ReviewCounterEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'review_counters_pkey' })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'review_counters_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  @Column('integer')
  undecided!: number;
}

export const hitlEntities = [ReviewRequestEntity, ReviewCounterEntity];
