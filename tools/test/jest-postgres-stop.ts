/** Jest's global tear-down, the other half of `jest-postgres.ts` (Jest wants a file for each). */
export { stopTestPostgres as default } from './jest-postgres.js';
