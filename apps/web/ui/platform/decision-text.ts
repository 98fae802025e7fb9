import type { OperatorFeature } from '@gatehouse/contracts';
import { momentOf } from './utc';
import { unsetHints } from './entitlement-text';
import type { Blocker, Decision, EntitlementState } from './operator-types';

/** How to call a feature, given its key. */
export type TitleOf = (key: string) => string;

interface Decided extends Pick<OperatorFeature, 'decision'> {
  /** Absent where it is not known which. */
  readonly gate?: OperatorFeature['gate'];
}

/** The decision and its reason in one sentence. */
export const decisionText = ({ gate, decision }: Decided, titleOf: TitleOf): string => {
  const until = decision.endsAt ? ` until ${momentOf(decision.endsAt)}` : '';
  const texts: Record<Decision['reason'], string> = {
    entitled: `On${until}: the tenant is entitled.`,
    inherited: 'On: inherits the gate, which is open.',
    gate_off: gate ? `Off: the gate ${gate.name} is shut.` : 'Off: its gate is shut.',
    requirement_off: `Off: ${decision.requirement ? titleOf(decision.requirement) : 'a feature it requires'} is off.`,
    not_entitled: 'Off: the tenant is not entitled.',
    expired: `Off: the entitlement has ended${decision.endsAt ? ` (${momentOf(decision.endsAt)})` : ''}.`,
  };
  return texts[decision.reason];
};

const blockerText = (blocker: Blocker, titleOf: TitleOf): string =>
  blocker.kind === 'gate'
    ? `the gate ${blocker.name} is shut`
    : `${titleOf(blocker.feature)}, which it requires, is off`;

/** "the gate ENABLE_HITL is shut and …", or nothing when nothing is in the way. */
export const blockedText = (blockers: readonly Blocker[], titleOf: TitleOf): string | undefined =>
  blockers.length === 0 ? undefined : blockers.map((blocker) => blockerText(blocker, titleOf)).join(' and ');

interface Wanted {
  readonly feature: OperatorFeature;
  readonly wanted: EntitlementState;
  readonly blocked: string | undefined;
}

/** What saving will do, said before it is done. */
export const effectText = ({ feature, wanted, blocked }: Wanted): string => {
  const { title, whenUnset } = feature;
  if (wanted !== 'off' && blocked) return `This will be stored, but ${title} stays off: ${blocked}.`;
  if (wanted === 'on') return `The tenant has ${title} from its next call on.`;
  if (wanted === 'off') return `The tenant's next call to ${title} is refused.`;
  return `The entitlement is taken away. Without one: ${unsetHints[whenUnset]}.`;
};
