import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../../database/in-time.js';
import type { ExplanationView } from '../explain/explanation.schema.js';
import type { DenialCause, StoredEvaluation } from './decision.schema.js';

interface ChangeRow {
  readonly id: string;
  readonly revision: number;
  readonly actor: string;
  readonly reason: string;
  readonly created_at: Date;
}

const lastChange = `
  SELECT id, revision::int, actor, reason, created_at FROM entitlement_changes
  WHERE client_id = $1 AND revision <= $2 AND changes ? $3 ORDER BY revision DESC LIMIT 1`;

/** Finds the change of an entitlement that a denial came from. */
@Injectable()
export class Causes {
  constructor(private readonly dataSource: DataSource) {}

  async of({ tenantId, revision, explanation }: StoredEvaluation): Promise<DenialCause | null> {
    const feature = explanation && decidingFeature(explanation);
    if (!feature) return null;
    const rows = this.dataSource.query<ChangeRow[]>(lastChange, [tenantId, revision, feature]);
    const [row] = await readInTime(rows);
    if (!row) return null;
    const { id: changeId, created_at: at, ...change } = row;
    return { changeId, feature, ...change, at: at.toISOString() };
  }
}

/** The feature whose entitlement, or lack of one, decided; undefined: a gate did, which no entitlement opens. */
function decidingFeature({ feature, steps }: ExplanationView): string | undefined {
  const deciding = steps.find(({ outcome }) => outcome === 'decided');
  if (deciding?.step === 'requirement') return decidingFeature(deciding.explanation);
  return deciding?.step === 'gate' ? undefined : feature;
}
