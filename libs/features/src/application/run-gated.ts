import type { FeatureKey } from '../domain/feature-key.js';
import type { FeatureService } from './feature-service.js';

/** How a job ended: all that there was to do is done, or what is left waits until its features are on again. */
export type JobOutcome = 'done' | 'parked';

/** Whose work it is, and what it needs. */
export interface GatedWork {
  readonly tenantId: string;
  readonly requires: readonly FeatureKey[];
  /** Fires when the work is to stop at its next safe point for another reason, e.g. because the process ends. */
  readonly until?: AbortSignal;
}

type Features = Pick<FeatureService, 'isFeatureEnabled' | 'hold'>;

/**
 * Asks, when the work is about to begin and not when it was asked for, whether every feature it requires is on, and does
 * it only then. `held` fires as soon as one of them goes off or nobody can say: work stops at its next safe point, and
 * what is left is parked. What is off, or cannot be verified, is not begun and is no failure.
 *
 * @throws what the work throws, but for the reason of `held` itself
 */
export async function runGated(
  features: Features,
  { tenantId, requires, until }: GatedWork,
  work: (held: AbortSignal) => Promise<void>,
): Promise<JobOutcome> {
  for (const feature of requires) {
    if (!(await features.isFeatureEnabled(tenantId, feature))) return 'parked';
  }
  const finished = new AbortController();
  const holds = requires.map((feature) => features.hold(tenantId, feature, finished.signal));
  const held = AbortSignal.any([...holds, ...(until ? [until] : [])]);
  try {
    await work(held);
    return held.aborted ? 'parked' : 'done';
  } catch (error) {
    if (held.aborted && error === held.reason) return 'parked';
    throw error;
  } finally {
    finished.abort();
  }
}
