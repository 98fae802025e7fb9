import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { escalate, type Rung } from './escalate.js';
import { openLog } from './log-file.js';

export interface ChildOptions {
  /** What people call it. */
  readonly name: string;
  /** Command and arguments. */
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Told every line, as it comes. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
}

export interface ChildEnd {
  /** The exit code; `null` when a signal ended it, 127 when it could not be started. */
  readonly code: number | null;
  /** How it ended, as a sentence without its full stop. */
  readonly says: string;
}

/** A process of ours that runs until it is stopped, or until this one ends. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves, never rejects. */
  readonly ended: Promise<ChildEnd>;
  hasEnded(): boolean;
  /** The last lines it printed. */
  lastLines(): string;
  /** SIGTERM first; whatever has not ended in 10 s is killed. */
  stop(): Promise<void>;
}

const rungs: readonly Rung[] = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 2_000],
];
const keptLines = 200;

/** Starts a process of its own group, so that Ctrl-C in the terminal reaches the launcher alone, which keeps the order. */
export function startChild({ name, words, cwd, env, logFile, onLine }: ChildOptions): Child {
  const [command = '', ...args] = words;
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const kept: string[] = [];
  const log = openLog(logFile);
  readLines(child, (line, stream) => {
    writeSync(log, `${line}\n`);
    if (kept.push(line) > keptLines) kept.shift();
    onLine?.(line, stream);
  });
  let hasEnded = false;
  const ended = endOf(name, child).finally(() => {
    hasEnded = true;
    closeSync(log);
  });
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined) await escalate({ pid: child.pid, hasEnded: () => hasEnded, rungs });
  };
  return {
    name,
    pid: child.pid ?? -1,
    ended,
    hasEnded: () => hasEnded,
    lastLines: () => kept.join('\n'),
    stop,
  };
}

function readLines(child: ChildProcess, onLine: (line: string, stream: 'stdout' | 'stderr') => void): void {
  for (const stream of ['stdout', 'stderr'] as const) {
    const input = child[stream];
    if (input !== null) createInterface({ input }).on('line', (line) => onLine(line, stream));
  }
}

/** `close`, not `exit`: its last lines are often the ones that say why. */
function endOf(name: string, child: ChildProcess): Promise<ChildEnd> {
  return new Promise((resolve) => {
    child.once('error', ({ message }) =>
      resolve({ code: 127, says: `${name} could not be started: ${message}` }),
    );
    child.once('close', (code, signal) =>
      resolve({ code, says: `${name} ended (${signal ?? `code ${code}`})` }),
    );
  });
}
