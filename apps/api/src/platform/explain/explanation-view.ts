import type {
  AllowingChange,
  EntitlementRecord,
  ExplainedDecision,
  Explanation,
  Step,
} from '@gatehouse/features';
import { decisionView, entitlementView, iso } from '../entitlements/tenant-features-view.js';
import type { ExplainedDecisionView } from './explained-decision.schema.js';
import type { ExplanationView, StepView } from './explanation.schema.js';

type Records = ReadonlyMap<string, EntitlementRecord>;

/** The way to a decision as operators see it. */
export function explanationView(
  { feature, decision, steps }: Explanation,
  records: Records = new Map(),
): ExplanationView {
  return {
    feature,
    decision: decisionView(decision),
    steps: steps.map((step) => stepView(step, feature, records)),
  };
}

/** The same, with the data that it was decided by and what would have to change. */
export function explainedDecisionView(explained: ExplainedDecision): ExplainedDecisionView {
  const { tenantId, revision, storedRevision, level, ageMs, at, allow, records } = explained;
  return {
    ...explanationView(explained, records),
    ...{ tenantId, at: iso(at), revision, storedRevision, level, ageMs: Math.round(ageMs) },
    allow: allow.map(allowView),
  };
}

function stepView(step: Step, feature: string, records: Records): StepView {
  if (step.step === 'requirement')
    return { ...step, explanation: explanationView(step.explanation, records) };
  if (step.step !== 'entitlement') return step;
  const { entitlement } = step;
  const shown = entitlement && entitlementView({ ...records.get(feature), ...entitlement });
  return { ...step, entitlement: shown ?? { state: 'unset' } };
}

function allowView(change: AllowingChange): ExplainedDecisionView['allow'][number] {
  if (change.kind === 'gate') return { ...change, where: 'environment' };
  const { entitlement } = change;
  if (!entitlement) return { ...change, entitlement: null };
  const { startsAt, endsAt, ...same } = entitlement;
  const window = {
    ...(startsAt !== undefined && { startsAt: iso(startsAt) }),
    ...(endsAt !== undefined && { endsAt: iso(endsAt) }),
  };
  return { ...change, entitlement: { ...same, ...window } };
}
