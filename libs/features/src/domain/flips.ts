import type { Verdict } from './decision.js';
import type { Snapshot } from './snapshot.js';

/** A feature that a change turns on or off, itself or through what it requires. */
export interface Flip {
  readonly feature: string;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** What is on in one snapshot and off in the other, in the order of the catalogue. */
export function flipsBetween(before: Snapshot, after: Snapshot): readonly Flip[] {
  return [...after.decisions].flatMap(([feature, decision]) => {
    const was = before.decisions.get(feature);
    return was && was.enabled !== decision.enabled ? { feature, before: was, after: decision } : [];
  });
}
