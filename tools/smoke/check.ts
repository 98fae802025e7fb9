import { DeadlineExceededError } from '../process/deadline.js';

/** One promise of a running installation, and how to see that it is kept. */
export interface Check {
  /** The promise, as a sentence. */
  readonly name: string;
  /** @throws BrokenPromiseError saying what was found instead */
  look(): Promise<void>;
}

/** How a check went, and how long it took. */
export interface Outcome {
  readonly check: string;
  readonly kept: boolean;
  readonly ms: number;
  /** What was found instead. */
  readonly says?: string;
}

/** What was found is not what was promised. */
export class BrokenPromiseError extends Error {
  override readonly name = 'BrokenPromiseError';
}

/** @throws BrokenPromiseError with these words, unless it is so */
export function promised(isSo: boolean, found: string): asserts isSo {
  if (!isSo) throw new BrokenPromiseError(found);
}

/** Looks at one after the other, because each may need what the one before it has made; tells of each when it is done. */
export async function lookAt(
  checks: readonly Check[],
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of checks) {
    const begin = performance.now();
    const says = await foundBy(check);
    const ms = Math.round(performance.now() - begin);
    const outcome = { check: check.name, kept: says === undefined, ms, ...(says !== undefined && { says }) };
    outcomes.push(outcome);
    tell(outcome);
  }
  return outcomes;
}

async function foundBy(check: Check): Promise<string | undefined> {
  try {
    await check.look();
    return undefined;
  } catch (error) {
    if (error instanceof BrokenPromiseError || error instanceof DeadlineExceededError) return error.message;
    const { message, cause } = error as { message?: string; cause?: { code?: string } };
    return cause?.code ?? message ?? 'It could not be asked.';
  }
}
