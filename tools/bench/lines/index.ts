import type { Line } from '../frame/line.js';
import { decision } from './decision.js';

/** Every line, in the order of the table. */
export const lines: readonly Line[] = [decision];
