import { ConsoleError } from '../../console-error.js';
import type { Terminal } from '../../terminal.js';
import { CancelledError } from '../asking.js';

/** Takes a step; why it failed is said, and the answer is undefined. Who leaves, leaves. */
export async function saying<Result>(
  terminal: Terminal,
  step: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ConsoleError) || error instanceof CancelledError) throw error;
    terminal.err(`${error.message}\n`);
    return undefined;
  }
}
