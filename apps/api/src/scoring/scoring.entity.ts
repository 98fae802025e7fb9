import { TenantEntity } from '@gatehouse/features';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';

/** That documents were scored. */
@Entity('scorings')
@Index('scorings_tenant_idx', ['tenantId', 'at'])
export class ScoringEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'scorings_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @ManyToOne(() => TenantEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tenant_id', foreignKeyConstraintName: 'scorings_tenant_id_fkey' })
  tenant?: Relation<TenantEntity>;

  /** Kind and id of the credential. */
  @Column('text', { name: 'asked_by' })
  askedBy!: string;

  @Column('text')
  query!: string;

  /** How many documents the page had. */
  @Column('integer')
  results!: number;

  /** The first one's score; null: there was none. */
  @Column('double precision', { nullable: true })
  best!: number | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}

export const scoringEntities = [ScoringEntity];
