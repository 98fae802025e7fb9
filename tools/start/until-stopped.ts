import type { Parts } from './parts.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopOptions {
  readonly parts: Parts;
  readonly say: (line: string) => void;
  /** The process' exit code once everything is stopped. */
  readonly exit: (code: number) => void;
}

/** Stops everything, once, when the user or the system asks for it. */
export function stopWhenAsked({
  parts,
  say,
  exit,
}: StopOptions): (code: number, why?: string) => Promise<void> {
  const stop = async (code: number, why?: string): Promise<void> => {
    if (parts.isStopping) return;
    if (why !== undefined) say(why);
    const problems = await parts.stop();
    problems.forEach(say);
    exit(problems.length === 0 ? code : 1);
  };
  for (const signal of signals) process.on(signal, () => void stop(0, '\nStopping.'));
  return stop;
}
