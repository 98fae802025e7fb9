import type { OperatorFeature } from '@gatehouse/contracts';
import type { Entitlement, EntitlementState } from './operator-types';
import { momentOf } from './utc';
import type { ChangeState } from './change-state';

const names: Record<EntitlementState, string> = { on: 'On', off: 'Off', unset: 'Unset' };

/** What a feature does for a tenant without an entitlement. */
export const unsetHints = {
  inherits: 'inherits the gate',
  off: 'off by default',
} as const satisfies Record<OperatorFeature['whenUnset'], string>;

interface Shown {
  readonly change: ChangeState;
  readonly entitlement: Entitlement;
  readonly whenUnset: OperatorFeature['whenUnset'];
}

/** The words beside the switch: what is stored, and what is not stored yet. */
export const stateText = ({ change, entitlement, whenUnset }: Shown): string => {
  const hint = entitlement.state === 'unset' ? ` (${unsetHints[whenUnset]})` : '';
  const stored = `${names[entitlement.state]}${hint}${termsText(entitlement)}`;
  if (change.at === 'saving') return `Stored: ${stored}. Saving “${names[change.wanted]}”…`;
  return 'wanted' in change && change.wanted !== entitlement.state
    ? `Stored: ${stored}. Chosen: ${names[change.wanted]}, not saved`
    : `Stored: ${stored}`;
};

/** ", from … until …, at most 3", or nothing when it is for ever and without a limit. */
export const termsText = ({ startsAt, endsAt, limit }: Entitlement): string =>
  [
    startsAt ? `, from ${momentOf(startsAt)}` : '',
    endsAt ? `${startsAt ? ' ' : ', '}until ${momentOf(endsAt)}` : '',
    limit === undefined ? '' : `, at most ${limit.toString()}`,
  ].join('');

/** Who set it, when and why, as far as it is known. */
export const historyText = ({ updatedAt, updatedBy, reason }: Entitlement): string | undefined => {
  if (!updatedAt) return undefined;
  return `Set ${momentOf(updatedAt)}${updatedBy ? ` by ${updatedBy}` : ''}${reason ? `: “${reason}”` : ''}`;
};
