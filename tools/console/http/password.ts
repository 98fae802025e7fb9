import { password, text } from '@clack/prompts';
import { answered } from '../answered.js';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

const longest = 1_024;

/** Asks the person at the terminal; the answer of a command, on standard output, stays clean. */
export async function askEmail(): Promise<string> {
  return typed((signal) => text({ message: 'E-mail of an operator', output: process.stderr, signal }));
}

/** As `askEmail`, without showing what is typed. */
export async function askPassword(): Promise<string> {
  return typed((signal) => password({ message: 'Password', output: process.stderr, signal }));
}

/** The first line of standard input. */
export async function readPassword({ input = process.stdin }: Terminal): Promise<string> {
  let read = '';
  for await (const piece of input) {
    read += String(piece);
    if (read.includes('\n') || read.length > longest) break;
  }
  const [line = ''] = read.split(/\r?\n/, 1);
  if (line === '' || line.length > longest)
    throw new ConsoleError('--password-stdin: expected the password on standard input.', exitCode.usage);
  return line;
}

async function typed(prompt: (signal: AbortSignal) => Promise<string | symbol | undefined>): Promise<string> {
  const answer = await answered(prompt, () => new ConsoleError('Cancelled.', exitCode.usage));
  if (answer === undefined) throw new ConsoleError('Nothing was typed.', exitCode.usage);
  return answer;
}
