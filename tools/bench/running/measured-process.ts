import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { within } from '../../process/deadline.js';
import type { Parts } from '../../start/parts.js';
import type { Usage } from './worker.js';

export interface ProcessOptions {
  readonly name: string;
  /** The script that Node runs. */
  readonly script: string;
  readonly words?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Options of Node itself. */
  readonly flags?: readonly string[];
  readonly logFile: string;
}

const answerMs = 30_000;
const worker = new URL('./worker.js', import.meta.url).href;

/** A process whose processor time and memory can be asked for, and which ends with this one. */
export class MeasuredProcess {
  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(options: ProcessOptions, parts: Parts): Promise<MeasuredProcess> {
    const { name, script, words = [], env = {}, flags = [], logFile } = options;
    mkdirSync(dirname(logFile), { recursive: true });
    const log = openSync(logFile, 'a');
    const child = fork(script, words, {
      env: { PATH: process.env['PATH'], ...env },
      execArgv: ['--import', worker, ...flags],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    const started = new MeasuredProcess(name, child);
    await parts.add({ name, stop: () => started.stop() });
    return started;
  }

  async usage(): Promise<Usage> {
    const answer = this.message('usage');
    this.child.send('usage');
    return (await answer) as Usage;
  }

  /** The member of that name in the next message that has one. */
  message(member: string, deadlineMs = answerMs): Promise<unknown> {
    const heard = new Promise((resolve, reject) => {
      const hear = (message: unknown) => {
        if (typeof message !== 'object' || message === null || !Object.hasOwn(message, member)) return;
        this.child.off('message', hear).off('exit', ended);
        resolve((message as Readonly<Record<string, unknown>>)[member]);
      };
      const ended = () => reject(new Error(`${this.name} ended before it said "${member}"`));
      this.child.on('message', hear).once('exit', ended);
    });
    return within(deadlineMs, `${this.name} says "${member}"`, heard);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill('SIGTERM');
    await within(5_000, `${this.name} ends`, ended).catch(async () => {
      this.child.kill('SIGKILL');
      await ended;
    });
  }
}
