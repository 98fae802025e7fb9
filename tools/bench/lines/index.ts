import type { Line } from '../frame/line.js';
import { authentication } from './authentication.js';
import { decision } from './decision.js';
import { guard } from './guard.js';
import { propagation } from './propagation.js';
import { snapshot } from './snapshot.js';

/** Every line, in the order of the table. */
export const lines: readonly Line[] = [decision, guard, authentication, snapshot, propagation];
