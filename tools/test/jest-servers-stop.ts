/** Jest's global tear-down, the other half of `jest-servers.ts` (Jest wants a file for each). */
export { stopTestServers as default } from './jest-servers.js';
