import { SeenChanges } from './seen-changes.js';
import type { Findings, ProbeAnswer, ProbedChange, StalenessPromise, Violation } from './staleness.js';

/** Nothing takes longer, in any fault. */
const slowestMs = 1_000;

/**
 * Holds what the instances answered against what was changed and acknowledged.
 *
 * An answer shows one of the changes. That change must not be older than the last one acknowledged `boundMs` before the
 * question was asked, nor than what the same instance had shown by then, and it must have been sent before the answer
 * came. Where several changes would explain an answer, the oldest is taken, so that no violation is an assumption.
 *
 * @param changes in the order of their revisions, the first being the state that the answers begin with
 */
export function checkStaleness(
  changes: readonly ProbedChange[],
  answers: readonly ProbeAnswer[],
  promise: StalenessPromise,
): Findings {
  const violations: Violation[] = [];
  const seen = new SeenChanges(changes);
  for (const answer of [...answers].sort((one, other) => one.begun - other.begun)) {
    const speed = slowness(answer);
    if (speed) violations.push(speed);
    const truth = seen.take(answer, promise);
    if (truth) violations.push(truth);
  }
  return { violations, lagsMs: seen.lagsMs() };
}

function slowness(answer: ProbeAnswer): Violation | undefined {
  const tookMs = answer.ended - answer.begun - answer.stalledMs;
  if (tookMs <= slowestMs) return undefined;
  return {
    kind: 'slow',
    answer,
    says: `took ${Math.round(tookMs)} ms to say ${JSON.stringify(answer.shown)}`,
  };
}
