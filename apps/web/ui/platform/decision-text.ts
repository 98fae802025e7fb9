import type { Blocker, EntitlementState, OperatorDecision, TenantFeature } from '../../server/contract';
import { momentOf } from '../time';

/** How to call a feature, given its key. */
export type TitleOf = (key: string) => string;

/** The decision and its reason in one sentence. */
export const decisionText = (
  { gate, decision }: Pick<TenantFeature, 'gate' | 'decision'>,
  titleOf: TitleOf,
): string => {
  const until = decision.endsAt ? ` until ${momentOf(decision.endsAt)}` : '';
  const texts: Record<OperatorDecision['reason'], string> = {
    entitled: `On${until}: the tenant is entitled.`,
    inherited: 'On: inherits the gate, which is open.',
    gate_off: `Off: the gate ${gate.name} is shut.`,
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
  readonly feature: TenantFeature;
  readonly wanted: EntitlementState;
  readonly unsetHint: string | undefined;
  readonly blocked: string | undefined;
}

/** What saving will do, said before it is done. */
export const effectText = ({ feature, wanted, unsetHint, blocked }: Wanted): string => {
  if (wanted !== 'off' && blocked) return `This will be stored, but ${feature.title} stays off: ${blocked}.`;
  if (wanted === 'on') return `The tenant has ${feature.title} from its next call on.`;
  if (wanted === 'off') return `The tenant's next call to ${feature.title} is refused.`;
  return `The entitlement is taken away${unsetHint ? `: ${feature.title} ${unsetHint === 'off by default' ? 'is ' : ''}${unsetHint}` : ''}.`;
};
