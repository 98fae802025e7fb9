import { catalogueComparisons } from './catalogue.js';
import type { Comparison } from './comparison.js';
import { commandsComparison } from './docs/commands.js';
import { decisionsComparison } from './docs/decisions.js';
import { linksComparison } from './docs/links.js';
import { nameComparisons } from './docs/names.js';
import { environmentComparisons } from './environment.js';
import { errorComparisons } from './errors.js';
import { navigationComparisons } from './navigation.js';

/** Everything that has to say the same in more than one place. */
export const comparisons: readonly Comparison[] = [
  ...catalogueComparisons,
  ...environmentComparisons,
  ...errorComparisons,
  ...navigationComparisons,
  linksComparison,
  ...nameComparisons,
  decisionsComparison,
  commandsComparison,
];
