import { until } from './deadline.js';
import { send } from './signal.js';

/** One rung of a stop: the signal, and how long its effect is waited for. */
export type Rung = readonly [signal: NodeJS.Signals, patienceMs: number];

export interface Ending {
  readonly pid: number;
  readonly hasEnded: () => boolean;
  readonly rungs: readonly Rung[];
}

/** Asks a process to end, ever more firmly, until it has. Gives the signal that did it, or `undefined` if none was needed. */
export async function escalate({ pid, hasEnded, rungs }: Ending): Promise<NodeJS.Signals | undefined> {
  for (const [signal, patienceMs] of rungs) {
    if (hasEnded()) return undefined;
    send(pid, signal);
    // a frozen process (SIGSTOP) does not see the signal before it is thawed
    send(pid, 'SIGCONT');
    if (await ended(hasEnded, patienceMs)) return signal;
  }
  throw new Error(`process ${pid} does not end, not even by ${rungs.at(-1)?.[0] ?? 'a signal'}`);
}

function ended(hasEnded: () => boolean, deadlineMs: number): Promise<boolean> {
  const asked = until(() => Promise.resolve(hasEnded()), { what: 'end of the process', deadlineMs });
  return asked.catch(() => false);
}
