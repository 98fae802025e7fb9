/**
 * The door `@gatehouse/api/configuration`: the environment's one table, for the operator's console. What is behind it
 * loads neither the server nor a database.
 */
export { environmentExample } from './environment-example.js';
export { InvalidConfigurationError } from './invalid-configuration.error.js';
export { inventory, type InventoryEntry } from './inventory.js';
export { problemOf } from './problem-of.js';
export { readConfiguration } from './read-configuration.js';
export { profiles, sections } from './variable.js';
export type { Profile, Prompt, Reader, Section, VariableClass } from './variable.js';
