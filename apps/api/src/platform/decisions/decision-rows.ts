import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readInTime, writeInTime, writeMs } from '../../database/in-time.js';
import { sweepInSteps } from '../../database/sweep.js';
import { keptDays, mostRows } from './bounds.js';
import type { StoredEvaluation } from './decision.schema.js';

export interface DecisionRow {
  readonly id: string;
  readonly seen: number;
  readonly evaluation: StoredEvaluation;
}

/** Writing again what was written is safe: an answer that was lost on its way costs nothing. */
const write = `
  INSERT INTO denied_decisions (id, at, seen, evaluation)
  SELECT id, (evaluation ->> 'at')::timestamptz, seen, evaluation
  FROM json_to_recordset($1) AS written (id uuid, seen integer, evaluation json)
  ON CONFLICT (id) DO UPDATE SET seen = greatest(denied_decisions.seen, excluded.seen)`;

const swept = [`WHERE at < now() - interval '${keptDays} days'`, `ORDER BY at DESC OFFSET ${mostRows}`];

/** Denied decisions in Postgres. */
@Injectable()
export class DecisionRows {
  constructor(private readonly dataSource: DataSource) {}

  async write(rows: readonly DecisionRow[]): Promise<void> {
    const work = (manager: EntityManager) => manager.query(write, [JSON.stringify(rows)]);
    await writeInTime(this.dataSource, work, writeMs);
  }

  async find(id: string): Promise<DecisionRow | undefined> {
    const statement = 'SELECT id, seen, evaluation FROM denied_decisions WHERE id = $1';
    const [row] = await readInTime(this.dataSource.query<DecisionRow[]>(statement, [id]));
    return row;
  }

  /** Deletes what is too old or too much. */
  async sweep(): Promise<void> {
    for (const which of swept) await sweepInSteps(this.dataSource, 'denied_decisions', which);
  }
}
