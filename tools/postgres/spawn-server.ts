import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { openLog } from '../process/log-file.js';
import type { WayToRun } from './way-to-run.js';

export interface ServerCommand {
  readonly way: WayToRun;
  readonly binaries: string;
  readonly args: readonly string[];
  readonly logFile: string;
}

export interface ServerProcess {
  /** Whether the server with this number is the one that was spawned, as far as the way of running lets that be known. */
  owns(pid: number): boolean;
  hasEnded(): boolean;
}

/** Starts `postgres`. It never keeps this process from ending, and ends with it. */
export function spawnServer({ way, binaries, args, logFile }: ServerCommand): ServerProcess {
  const log = openLog(logFile);
  const [command = '', ...words] = [...way.prefix, join(binaries, 'postgres'), ...args];
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
  // a group of its own: Ctrl-C in the terminal is the launcher's to hear, which stops things in their order
  const child = spawn(command, words, {
    cwd: '/',
    env,
    detached: true,
    stdio: ['pipe', log, log],
    windowsHide: true,
  });
  closeSync(log);
  let hasEnded = false;
  child.once('exit', () => (hasEnded = true)).once('error', () => (hasEnded = true));
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return { owns: (pid) => command === process.execPath || pid === child.pid, hasEnded: () => hasEnded };
}
