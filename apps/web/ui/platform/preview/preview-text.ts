import type { ChangedFeatures } from '@gatehouse/contracts';
import type { TitleOf } from '../decision-text';

type Effects = ChangedFeatures['effects'];
type Flip = Effects['turnsOn'][number];

const reasons: Record<Flip['after'], string> = {
  entitled: 'the tenant is entitled',
  inherited: 'it inherits the gate',
  gate_off: 'its gate is shut',
  requirement_off: 'a feature it requires is off',
  not_entitled: 'the tenant is not entitled',
  expired: 'the entitlement has ended',
};

const turns = (flip: Flip, to: 'on' | 'off', titleOf: TitleOf): string => {
  const why = flip.requirement === undefined ? reasons[flip.after] : `${titleOf(flip.requirement)} is off`;
  return `${titleOf(flip.feature)} turns ${to}: ${why}.`;
};

/** What turns on and off, a sentence each; one sentence when nothing does. */
export const flipTexts = ({ turnsOn, turnsOff }: Effects, titleOf: TitleOf): readonly string[] => {
  const texts = [
    ...turnsOff.map((flip) => turns(flip, 'off', titleOf)),
    ...turnsOn.map((flip) => turns(flip, 'on', titleOf)),
  ];
  return texts.length > 0 ? texts : ['Nothing turns on or off at once.'];
};
