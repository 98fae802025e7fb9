import type { ExplainedDecision } from '@gatehouse/contracts';
import type { TitleOf } from '../decision-text';

type AllowingChange = ExplainedDecision['allow'][number];

/** One thing that has to change, as an instruction. */
export const allowText = (change: AllowingChange, titleOf: TitleOf): string => {
  if (change.kind === 'gate')
    return `Open the gate ${change.name} in the environment of every instance. No entitlement opens it.`;
  const title = titleOf(change.feature);
  const texts: Record<typeof change.remedy, string> = {
    set_on: `Set the entitlement to ${title} to On.`,
    unset: `Unset the entitlement to ${title}.`,
    lift_start: `Take the start away from the entitlement to ${title}, or set an earlier one.`,
    lift_end: `Take the end away from the entitlement to ${title}, or set a later one.`,
  };
  return texts[change.remedy];
};
