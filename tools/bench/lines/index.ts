import type { Line } from '../frame/line.js';
import { authentication } from './authentication.js';
import { bff } from './bff.js';
import { bulk } from './bulk.js';
import { changes } from './changes.js';
import { decision } from './decision.js';
import { growth } from './growth.js';
import { guard } from './guard.js';
import { memory } from './memory.js';
import { propagation } from './propagation.js';
import { snapshot } from './snapshot.js';
import { stampede } from './stampede.js';
import { start } from './start.js';

/** Every line, in the order of the table. */
export const lines: readonly Line[] = [
  ...[decision, guard, authentication, snapshot, bff, propagation, changes, bulk],
  ...[growth, memory, start, stampede],
];
