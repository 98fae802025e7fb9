import { sameIdMs } from './evaluations.js';

/** What is kept of denials, for whoever looks for one that is not. */
export const bounds =
  'Kept for 7 days, at most 100,000, oldest dropped first; at most 200 new ones a second and instance. ' +
  `The same evaluation keeps its id for ${sameIdMs / 1_000} s, and \`seen\` says how often it denied, at least. ` +
  'Found at once on the instance that denied, and within a second on the others.';

export const keptDays = 7;
export const mostRows = 100_000;
