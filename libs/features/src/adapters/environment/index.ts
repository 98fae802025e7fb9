/** The door to gates and limits as variables name them, for who must not load a server to read them. */
export type { Environment } from './environment.js';
export { readGates } from './read-gates.js';
export { readLimits } from './read-limits.js';
