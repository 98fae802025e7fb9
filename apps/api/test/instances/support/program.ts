import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { waitUntil } from '../../support/wait-until.js';

export interface ProgramOptions {
  readonly name: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What it prints, of all its starts. */
  readonly logFile: string;
}

/** A process that tests stop, kill and start again. It ends with the tests' own, however that ends (Linux). */
export class Program {
  /** How it ended, each time that it was not killed from here. */
  readonly exits: string[] = [];
  private child: ChildProcess | undefined;

  constructor(private readonly options: ProgramOptions) {}

  get isRunning(): boolean {
    return this.child !== undefined;
  }

  start(): void {
    const { words, env, logFile } = this.options;
    const [command = '', ...args] = [...mortal(), ...words];
    mkdirSync(dirname(logFile), { recursive: true });
    const log = openSync(logFile, 'a');
    const child = spawn(command, args, {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const ended = (how: string) => {
      if (this.child !== child) return;
      this.child = undefined;
      this.exits.push(how);
    };
    child.once('error', ({ message }) => ended(message));
    child.once('exit', (code, signal) => ended(signal ?? `code ${code}`));
    this.child = child;
  }

  /** Does not run any more until `resume`; its connections stay open. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  /** `kill -9`, and waits until it is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    child?.kill('SIGKILL');
    const isGone = () => child === undefined || child.exitCode !== null || child.signalCode !== null;
    await waitUntil(`${this.options.name} is gone`, () => Promise.resolve(isGone()));
  }

  lastLines(): string {
    return readFileSync(this.options.logFile, 'utf8').split('\n').slice(-15).join('\n');
  }
}

/** The words that let a process die with this one, as the global set-up found them on this machine. */
function mortal(): readonly string[] {
  return JSON.parse(process.env['TEST_MORTAL_WORDS'] ?? '[]') as string[];
}
