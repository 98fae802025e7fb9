import { spawn } from 'node:child_process';

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly deadlineMs: number;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface RunResult {
  /** The exit code; 127 when it could not be started, 124 when it took longer than its deadline. */
  readonly code: number;
  readonly output: string;
}

/** Runs a command to its end and gives its code and all it printed. Never throws: the code says what happened. */
export function run({ command, args, deadlineMs, cwd, env }: Run): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    let late = false;
    const timer = setTimeout(() => (late = child.kill('SIGKILL')), deadlineMs);
    const end = (code: number, last = ''): void => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : code, output: output + last });
    };
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (output += piece.toString()));
    child.once('error', (error) => end(127, error.message));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** What `run` gives, for a command that has to succeed: any other end is an error that carries its last lines. */
export async function mustRun(options: Run): Promise<string> {
  const { code, output } = await run(options);
  if (code === 0) return output;
  const how = code === 124 ? `took longer than ${options.deadlineMs / 1000} s` : `ended with code ${code}`;
  throw new Error(`${options.command} ${options.args[0] ?? ''} ${how}:\n${lastLines(output, 15)}`);
}

/** The last lines of a text, without the empty ones. */
export function lastLines(text: string, count: number): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}
