import { explain, featureCatalogue, parseFeatureKey, type Denial, type Gates } from '@gatehouse/features';
import { explanationView } from '../explain/explanation-view.js';
import type { StoredEvaluation } from './decision.schema.js';

/** Who decided: the same for every denial of a process. */
export interface DecidingInstance {
  readonly instanceId: string;
  readonly gates: Gates;
}

/** A denial as it is kept: everything that it was decided by, explained. */
export function storedEvaluation(denial: Denial, { instanceId, gates }: DecidingInstance): StoredEvaluation {
  const { tenantId = null, route, required, decision, answer, at } = denial;
  const { enabled: _, ...denied } = decision;
  return {
    ...{ tenantId, route, requires: [...required], ...denied },
    revision: answer?.held.revision ?? null,
    level: answer?.level ?? null,
    ageMs: answer ? Math.round(answer.ageMs) : null,
    ...{ openGates: [...gates].sort(), instanceId, at: new Date(at).toISOString() },
    explanation: explanationOf(denial, gates),
  };
}

function explanationOf({ decision, answer, at }: Denial, gates: Gates): StoredEvaluation['explanation'] {
  const feature = parseFeatureKey(featureCatalogue as never, decision.feature);
  if (!answer || !feature) return null;
  return explanationView(explain(feature, gates, answer.held.entitlements, at));
}
