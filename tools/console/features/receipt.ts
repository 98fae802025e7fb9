import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeReceipt } from '@gatehouse/contracts';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import type { Api } from '../http/api.js';
import { safeText } from '../http/safe-text.js';
import type { Terminal } from '../terminal.js';

const everyMs = 250;
/** A clock that is wrong here must not make this wait for ever: the bound is 120 s. */
const longestMs = 150_000;

/** Which instances have a change. */
export function readReceipt(api: Api, changeId: string): Promise<ChangeReceipt> {
  const path = { change_id: changeId };
  return api.ask((client) => client.GET('/v1/platform/changes/{change_id}', { params: { path } }));
}

/**
 * The receipt once every instance that is heard of has confirmed the change, or once the bound has ended without that.
 *
 * @param waiting is told once of each instance that fell silent meanwhile: it is not waited for any longer
 */
export async function untilConfirmed(
  api: Api,
  changeId: string,
  waiting: (silent: readonly string[]) => void,
): Promise<ChangeReceipt> {
  const begun = performance.now();
  let unconfirmed: readonly string[] = [];
  for (;;) {
    const receipt = await readReceipt(api, changeId);
    const left = unconfirmed.filter((id) => !receipt.instances.some(({ instanceId }) => instanceId === id));
    if (left.length > 0) waiting(left);
    const isOver = Date.now() > Date.parse(receipt.boundEndsAt) || performance.now() - begun > longestMs;
    if (receipt.state === 'confirmed' || isOver) return receipt;
    unconfirmed = unconfirmedIn(receipt);
    await sleep(everyMs);
  }
}

const unconfirmedIn = ({ instances }: ChangeReceipt): readonly string[] =>
  instances.filter(({ confirmedAfterMs }) => confirmedAfterMs === null).map(({ instanceId }) => instanceId);

/** Says on the terminal who is not waited for any longer. */
export const fellSilent = (terminal: Terminal) => (silent: readonly string[]) =>
  terminal.err(
    `Not heard of any more, and not waited for: ${silent.map(safeText).join(', ')}.\n` +
      'It has ended, or hangs: should it come back, it asks Postgres before it decides.\n',
  );

/** @throws ConsoleError `unreachable` naming the instances that have not confirmed */
export function refuseUnconfirmed(receipt: ChangeReceipt | null): void {
  if (receipt === null || receipt.state === 'confirmed') return;
  throw new ConsoleError(
    `Not every instance has confirmed it, and the bound has ended: ${unconfirmedIn(receipt).map(safeText).join(', ')}. ` +
      'They deny what they cannot verify. See gatehouse instances.',
    exitCode.unreachable,
  );
}
