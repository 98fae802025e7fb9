import type { ChangeReceipt } from '@gatehouse/contracts';

/** The receipt of a change, by what each instance has confirmed after how many milliseconds; null: not yet. */
export const fakeReceipt = (confirmations: Readonly<Record<string, number | null>>): ChangeReceipt => {
  const instances = Object.entries(confirmations).map(([instanceId, confirmedAfterMs]) => ({
    instanceId,
    confirmedAfterMs,
    silentMs: 2_500,
  }));
  const confirmed = instances.flatMap(({ confirmedAfterMs }) => confirmedAfterMs ?? []);
  const isComplete = confirmed.length === instances.length;
  return {
    changeId: 'c',
    tenantId: 'acme',
    revision: 2,
    committedAt: '2026-11-03T12:01:04Z',
    boundEndsAt: '2026-11-03T12:03:04Z',
    state: isComplete ? 'confirmed' : 'pending',
    confirmed: confirmed.length,
    of: instances.length,
    afterMs: isComplete && confirmed.length > 0 ? Math.max(...confirmed) : null,
    instances,
  };
};
