import { decide } from './decide.js';
import type { Verdict } from './decision.js';
import { phaseOf, type Entitlement, type EntitlementPhase, type Instant } from './entitlement.js';
import type { Feature, WhenUnset } from './feature.js';
import type { Gates } from './gates.js';

/** What became of a step: the rule went on, ended there, or had ended before. */
export type StepOutcome = 'passed' | 'decided' | 'not_reached';

/** One step of the rule, and what it looked at. */
export type StepInput =
  | { readonly step: 'gate'; readonly name: string; readonly open: boolean }
  | { readonly step: 'requirement'; readonly feature: string; readonly explanation: Explanation }
  | {
      readonly step: 'entitlement';
      readonly phase: EntitlementPhase;
      readonly entitlement: Entitlement | undefined;
    }
  | { readonly step: 'when_unset'; readonly whenUnset: WhenUnset };

export type Step = StepInput & { readonly outcome: StepOutcome };

/** A decision with every step that led to it, in the rule's order. A derived feature has no step "entitlement". */
export interface Explanation {
  readonly feature: string;
  readonly decision: Verdict;
  readonly steps: readonly Step[];
}

/** The decision is `decide`'s own; this tells the way to it, for whoever asks why. */
export function explain(
  feature: Feature,
  gates: Gates,
  entitlements: ReadonlyMap<string, Entitlement>,
  now: Instant,
): Explanation {
  const decision = decide(feature, gates, entitlements, now);
  const inputs = inputsOf(feature, gates, entitlements, now);
  const deciding = inputs.findIndex((input) => decides(input, decision));
  const steps = inputs.map((input, place) => ({ ...input, outcome: outcomeAt(place, deciding) }));
  return { feature: feature.key, decision, steps };
}

function inputsOf(
  feature: Feature,
  gates: Gates,
  entitlements: ReadonlyMap<string, Entitlement>,
  now: Instant,
): StepInput[] {
  const entitlement = entitlements.get(feature.key);
  return [
    { step: 'gate', name: feature.gate, open: gates.has(feature.gate) },
    ...feature.requires.map((required) => ({
      step: 'requirement' as const,
      feature: required.key,
      explanation: explain(required, gates, entitlements, now),
    })),
    ...(feature.derived
      ? []
      : [{ step: 'entitlement' as const, phase: phaseOf(entitlement, now), entitlement }]),
    { step: 'when_unset', whenUnset: feature.whenUnset },
  ];
}

/** Whether this is the step that a decision came from: each reason has one. */
function decides(input: StepInput, { reason, ...decision }: Verdict): boolean {
  if (reason === 'gate_off') return input.step === 'gate';
  if (reason === 'requirement_off')
    return (
      input.step === 'requirement' && 'requirement' in decision && input.feature === decision.requirement
    );
  if (input.step === 'when_unset') return true;
  return input.step === 'entitlement' && (input.phase === 'in_force' || input.phase === 'unreadable');
}

function outcomeAt(place: number, deciding: number): StepOutcome {
  if (place === deciding) return 'decided';
  return place < deciding ? 'passed' : 'not_reached';
}
