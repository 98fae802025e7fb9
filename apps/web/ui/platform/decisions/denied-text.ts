import type { DeniedDecision } from '@gatehouse/contracts';
import type { TitleOf } from '../decision-text';

/** Why it was denied, in one sentence, with all that operators may know. */
export const deniedText = (
  { feature, reason, requirement }: Pick<DeniedDecision, 'feature' | 'reason' | 'requirement'>,
  titleOf: TitleOf,
): string => {
  const title = titleOf(feature);
  const texts: Record<DeniedDecision['reason'], string> = {
    gate_off: `${title} was off: its gate was shut.`,
    requirement_off: `${title} was off: ${requirement === undefined ? 'a feature it requires' : titleOf(requirement)} was off.`,
    not_entitled: `${title} was off: the tenant was not entitled.`,
    expired: `${title} was off: the entitlement had ended.`,
    unknown_feature: `${title} is not a feature that the instance knew.`,
    unknown_tenant: 'The tenant was not known.',
    lookup_failed: `Whether ${title} was on could not be verified: the data could not be read in time.`,
  };
  return texts[reason];
};
