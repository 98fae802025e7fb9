/** What tests of gated code need: stores that behave, a clock that obeys, and each port's contract. */
export { boundariesContract, type BoundariesUnderTest } from './boundaries.contract.js';
export { changeFeedContract, type ChangeFeedUnderTest } from './change-feed.contract.js';
export { changeLogContract, type ChangeLogUnderTest } from './change-log.contract.js';
export { instanceRegistryContract } from './instance-registry.contract.js';
export { outboxContract, type OutboxUnderTest } from './outbox.contract.js';
export { RecordingListener, type Heard } from './recording-listener.js';
export type { InstanceRegistryUnderTest } from './registry-driver.js';
export { snapshotCacheContract, type SnapshotCacheUnderTest } from './snapshot-cache.contract.js';
export { entitlementStoreContract } from './entitlement-store.contract.js';
export type { EntitlementStoreUnderTest } from './store-driver.js';
export { FailingEntitlementStore } from './failing-entitlement-store.js';
export { ManualClock } from './manual-clock.js';
export { lawfulFlags, reservedFlags } from './reserved-flag-spellings.js';
export { createScratchDatabase, type ScratchDatabase } from './scratch-database.js';
export { useScratchDatabase } from './use-scratch-database.js';
export { truthCases, truthCatalogueOf, truthTable, type TruthCase, type TruthTable } from './truth-table.js';
