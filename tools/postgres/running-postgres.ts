import { realpathSync } from 'node:fs';
import { escalate, type Rung } from '../process/escalate.js';
import { isAlive } from '../process/signal.js';
import { query } from './connect.js';
import { passwordOf } from './data-folder.js';
import { type Postmaster, readPostmaster } from './postmaster-file.js';

/** A server that answers, and how to end it. */
export interface RunningPostgres {
  /** The superuser's URL. */
  readonly url: string;
  readonly pid: number;
  readonly port: number;
  /** Another launcher started it on this data folder and will stop it: `stop` leaves it alone. */
  readonly isAdopted: boolean;
  isRunning(): boolean;
  /** Ends the server and waits until it is gone: connections are cut, what was committed is kept. */
  stop(): Promise<void>;
}

/** SIGINT cuts the connections and ends cleanly; SIGQUIT leaves the cleaning to the next start. */
const rungs: readonly Rung[] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 3_000],
  ['SIGKILL', 3_000],
];

/** The server behind this postmaster file, as ours or as somebody else's. */
export function runningPostgres(
  dataDir: string,
  { pid, port }: Postmaster,
  isAdopted: boolean,
): RunningPostgres {
  const isRunning = (): boolean => readPostmaster(dataDir)?.pid === pid;
  return {
    url: urlOf(dataDir, port),
    pid,
    port,
    isAdopted,
    isRunning,
    stop: async () => {
      // the process, not its file: that one is gone a moment earlier
      if (!isAdopted) await escalate({ pid, hasEnded: () => !isAlive(pid), rungs });
    },
  };
}

/** Whether the server on this port takes our password and works on this very folder. */
export async function serves(dataDir: string, port: number): Promise<boolean> {
  try {
    const [row] = await query(urlOf(dataDir, port), 'show data_directory');
    return realpathSync(String(row?.['data_directory'])) === realpathSync(dataDir);
  } catch {
    // refused, another password, not Postgres: whatever it is, it is not ours
    return false;
  }
}

function urlOf(dataDir: string, port: number): string {
  return `postgresql://postgres:${passwordOf(dataDir)}@127.0.0.1:${port}/postgres`;
}
