/** The front door: everything an application needs to declare, ask for and enforce its features. */
export * from './domain/index.js';
export type { Environment } from './adapters/environment/environment.js';
export { readGates } from './adapters/environment/read-gates.js';
export { readLimits } from './adapters/environment/read-limits.js';
