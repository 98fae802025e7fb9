import type { ChangedFeatures } from '@gatehouse/contracts';
import { useState } from 'react';
import type { EntitlementState, WantedValue } from './operator-types';
import { afterFailure, atRest, wantedIn, type ChangeState } from './change-state';
import { useSendChange } from './tenant-features';

interface Subject {
  readonly tenantId: string;
  readonly feature: string;
  readonly stored: EntitlementState;
}

/** One feature's change, from the choice to the server's answer. */
export const useChange = ({ tenantId, feature, stored }: Subject) => {
  const [change, setChange] = useState<ChangeState>(atRest);
  const send = useSendChange(tenantId);

  const choose = (wanted: EntitlementState) =>
    setChange(wanted === stored ? atRest : { at: 'choosing', wanted });
  const edit = () => setChange({ at: 'choosing', wanted: stored });
  const cancel = () => setChange(atRest);
  const save = async (reason: string, value: WantedValue) => {
    const wanted = wantedIn(change);
    if (wanted === undefined) return;
    setChange({ at: 'saving', wanted });
    const answer = await send({ feature, value, reason });
    setChange(answer.ok ? savedBy(feature, answer.body) : afterFailure(wanted, answer.failure));
  };
  return { change, choose, edit, cancel, save };
};

const savedBy = (feature: string, { changeId, propagation, warnings }: ChangedFeatures): ChangeState => ({
  at: 'saved',
  warnings: warnings.filter((warning) => warning.feature === feature),
  sent: { changeId, propagation },
});
