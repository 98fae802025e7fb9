import type { Explanation } from '@gatehouse/contracts';
import { momentOf } from '../utc';
import type { TitleOf } from '../decision-text';
import { historyText, termsText, unsetHints } from '../entitlement-text';

export type Step = Explanation['steps'][number];
type EntitlementStep = Extract<Step, { step: 'entitlement' }>;

/** What became of a step, in words. */
export const outcomeTexts = {
  passed: 'Passed',
  decided: 'Decided',
  not_reached: 'Not reached',
} as const satisfies Record<Step['outcome'], string>;

const entitlementText = ({ phase, entitlement }: EntitlementStep): string => {
  const { state, startsAt, endsAt } = entitlement;
  const texts: Record<EntitlementStep['phase'], string> = {
    unset: 'The tenant has no entitlement.',
    not_begun: `The entitlement begins ${startsAt ? momentOf(startsAt) : 'later'}: until then it does not count.`,
    in_force: `The entitlement says ${state}${termsText(entitlement)}.`,
    ended: `The entitlement has ended${endsAt ? ` (${momentOf(endsAt)})` : ''}: it does not count any more.`,
    unreadable: 'The entitlement that is stored cannot be read: it counts as off.',
  };
  return [texts[phase], historyText(entitlement)].filter(Boolean).join(' ');
};

/** What the rule looked at in this step, in one sentence or two. */
export const stepText = (step: Step, titleOf: TitleOf): string => {
  if (step.step === 'gate') return `The gate ${step.name} is ${step.open ? 'open' : 'shut'}.`;
  if (step.step === 'requirement')
    return `It requires ${titleOf(step.feature)}, which is ${step.explanation.decision.enabled ? 'on' : 'off'}.`;
  if (step.step === 'when_unset') return `Without an entitlement: ${unsetHints[step.whenUnset]}.`;
  return entitlementText(step);
};
