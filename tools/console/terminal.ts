/** Where a command was typed: what it reads, and where it speaks. Tests hand in another. */
export interface Terminal {
  /** The variables of the process; what a project's `.env` says is not among them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder in which the command was typed; relative paths start here. */
  readonly folder: string;
  /** What is piped in; unset: this process' standard input. */
  readonly input?: AsyncIterable<Buffer | string>;
  /** Whether a person sits there and can be asked. */
  readonly isInteractive: boolean;
  /** The answer itself, for people and pipes alike: a text that ends with its own line break. */
  out(text: string): void;
  /** What is said beside the answer: progress, warnings, failures. */
  err(text: string): void;
}

/** The terminal of this process. npm says in INIT_CWD where it was called; its scripts run in the package's folder. */
export function processTerminal(): Terminal {
  return {
    env: process.env,
    folder: process.env['INIT_CWD'] ?? process.cwd(),
    isInteractive: process.stdin.isTTY && process.stdout.isTTY,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}
