import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../process/signal.js';

/** What a running server writes into its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** The server that says it runs on this data folder and whose process is alive. It may be starting, or be ending. */
export function readPostmaster(dataDir: string): Postmaster | undefined {
  // line 1 is the pid, 4 the port, 8 the state; the lines come one after the other while the server starts
  const lines = readLines(fileIn(dataDir));
  const pid = pidOf(lines);
  if (pid === undefined || !isAlive(pid) || isSomethingElse(pid)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Removes the file of a server that the machine's last end took with it, when its number was given to another program
 * since: Postgres itself would refuse to start beside it. (It removes a file whose number is free without our help.)
 */
export function removeStaleFile(dataDir: string): void {
  const pid = pidOf(readLines(fileIn(dataDir)));
  if (pid !== undefined && isAlive(pid) && isSomethingElse(pid)) rmSync(fileIn(dataDir), { force: true });
}

const fileIn = (dataDir: string): string => join(dataDir, 'postmaster.pid');

function pidOf(lines: readonly string[]): number | undefined {
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Only where the system tells names (Linux); elsewhere a live number counts as a server, and adoption asks it. */
function isSomethingElse(pid: number): boolean {
  const name = readLines(`/proc/${pid}/comm`)[0];
  return name !== undefined && !/^(postgres|setpriv|unshare)$/.test(name);
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    // ESRCH: a process that ended between being opened and being read
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
