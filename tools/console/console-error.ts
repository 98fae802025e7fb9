import type { ExitCode } from './exit-code.js';

/** Ends a command with a sentence for whoever typed it and the code for a script; never with a stack. */
export class ConsoleError extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  override get name(): string {
    return 'ConsoleError';
  }
}
