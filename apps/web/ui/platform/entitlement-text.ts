import type { Entitlement, EntitlementState } from '../../server/contract';
import { momentOf } from '../time';
import type { ChangeState } from './change-state';

const names: Record<EntitlementState, string> = { on: 'On', off: 'Off', unset: 'Unset' };

interface Shown {
  readonly change: ChangeState;
  readonly entitlement: Entitlement;
  readonly unsetHint: string | undefined;
}

/** The words beside the switch: what is stored, and what is not stored yet. */
export const stateText = ({ change, entitlement, unsetHint }: Shown): string => {
  const hint = entitlement.state === 'unset' && unsetHint ? ` (${unsetHint})` : '';
  const stored = `${names[entitlement.state]}${hint}`;
  if (change.at === 'saving') return `Saving “${names[change.wanted]}”…`;
  return 'wanted' in change && change.wanted !== entitlement.state
    ? `Stored: ${stored}. Chosen: ${names[change.wanted]}, not saved`
    : `Stored: ${stored}`;
};

/** Who set it, when and why, as far as it is known. */
export const historyText = ({ updatedAt, updatedBy, reason }: Entitlement): string | undefined => {
  if (!updatedAt) return undefined;
  return `Set ${momentOf(updatedAt)}${updatedBy ? ` by ${updatedBy}` : ''}${reason ? `: “${reason}”` : ''}`;
};
