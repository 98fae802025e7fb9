import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeReceipt } from '@gatehouse/contracts';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import type { Api } from '../http/api.js';
import { safeText } from '../http/safe-text.js';

const everyMs = 250;
/** A clock that is wrong here must not make this wait for ever: the bound is 120 s. */
const longestMs = 150_000;

/** Which instances have a change. */
export function readReceipt(api: Api, changeId: string): Promise<ChangeReceipt> {
  const path = { change_id: changeId };
  return api.ask((client) => client.GET('/v1/platform/changes/{change_id}', { params: { path } }));
}

/** The receipt once every instance has confirmed the change, or once the bound has ended without that. */
export async function untilConfirmed(api: Api, changeId: string): Promise<ChangeReceipt> {
  const begun = performance.now();
  for (;;) {
    const receipt = await readReceipt(api, changeId);
    const isOver = Date.now() > Date.parse(receipt.boundEndsAt) || performance.now() - begun > longestMs;
    if (receipt.state === 'confirmed' || isOver) return receipt;
    await sleep(everyMs);
  }
}

/** @throws ConsoleError `unreachable` naming the instances that have not confirmed */
export function refuseUnconfirmed(receipt: ChangeReceipt | null): void {
  if (receipt === null || receipt.state === 'confirmed') return;
  const silent = receipt.instances.filter(({ confirmedAfterMs }) => confirmedAfterMs === null);
  throw new ConsoleError(
    `Not every instance has confirmed it, and the bound has ended: ${silent.map(({ instanceId }) => safeText(instanceId)).join(', ')}. ` +
      'They deny what they cannot verify. See gatehouse instances.',
    exitCode.unreachable,
  );
}
