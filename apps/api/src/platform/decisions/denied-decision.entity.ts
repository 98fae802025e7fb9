import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StoredEvaluation } from './decision.schema.js';

/** An evaluation that denied, as it was. No foreign key: it outlives its tenant, for a week at most. */
@Entity('denied_decisions')
export class DeniedDecisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'denied_decisions_pkey' })
  id!: string;

  @Index('denied_decisions_at_idx')
  @Column('timestamptz')
  at!: Date;

  /** At least. */
  @Column('integer')
  seen!: number;

  /** Not jsonb, which would give its members another order than the instance that still has it in memory. */
  @Column('json')
  evaluation!: StoredEvaluation;
}

export const decisionEntities = [DeniedDecisionEntity];
