/** What tests of gated code need: stores that behave, a clock that obeys, and each port's contract. */
export { entitlementStoreContract } from './entitlement-store.contract.js';
export type { EntitlementStoreUnderTest } from './store-driver.js';
export { FailingEntitlementStore } from './failing-entitlement-store.js';
export { ManualClock } from './manual-clock.js';
export { createScratchDatabase, type ScratchDatabase } from './scratch-database.js';
export { useScratchDatabase } from './use-scratch-database.js';
