/** The front door: everything an application needs to declare, ask for and enforce its features. */
export {
  DerivedFeaturesError,
  EntitlementsUnavailableError,
  FeatureDisabledError,
  FeatureError,
  InvalidCatalogueError,
  InvalidEntitlementsError,
  InvalidVariableError,
  RevisionNotReachedError,
  StaleRevisionError,
  UndeclaredOperationsError,
  UnknownFeaturesError,
  UnknownTenantError,
  UnlabelledHandlersError,
  changedEntitlements,
  decide,
  defineFeatures,
  effectiveLimit,
  explain,
  featureCatalogue,
  gatesOf,
  isFeatureKey,
  isReservedFlag,
  limitsOf,
  parseFeatureKey,
  phaseOf,
  takeSnapshot,
  whatAllows,
} from './domain/index.js';
export type {
  AllowingChange,
  Decision,
  DecisionContext,
  Entitlement,
  EntitlementPhase,
  EntitlementRemedy,
  Explanation,
  Feature,
  FeatureCatalogue,
  FeatureErrorCode,
  FeatureKey,
  FeatureKeyOf,
  FeatureLimit,
  FeatureLine,
  FeatureRegister,
  Flip,
  Gates,
  Instant,
  Level,
  LevelAnswer,
  Limits,
  OffDecision,
  OffReason,
  OnDecision,
  OnReason,
  Snapshot,
  Step,
  StepOutcome,
  TenantEntitlements,
  UnverifiedDecision,
  Verdict,
  WhenUnset,
} from './domain/index.js';
export { EntitlementStore } from './ports/entitlement-store.js';
export type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementCounts,
  EntitlementRecord,
  TenantEntitlementRecords,
} from './ports/entitlement-store.js';
export { InstanceRegistry } from './ports/instance-registry.js';
export type { ChangeReceipt, Confirmation, Instance, InstanceReport } from './ports/instance-registry.js';
export { changeEvent, parseChangeMessage } from './ports/change-message.js';
export type { ChangeMessage, CommittedChange } from './ports/change-message.js';
export type { Boundaries } from './ports/boundaries.js';
export type { ChangeFeed, ChangeFeedListener } from './ports/change-feed.js';
export type { ChangeLog, LogPage, LoggedRevision, LogPosition } from './ports/change-log.js';
export { DenialLog, type Denial } from './ports/denial-log.js';
export type { Outbox } from './ports/outbox.js';
export type { CacheAnswer, CachedEntitlements, SnapshotCache } from './ports/snapshot-cache.js';
export { systemClock, type Clock, type Elapsed } from './ports/clock.js';
export type { PropagationOptions } from './application/assemble.js';
export type { Blocker } from './application/blockers.js';
export {
  EntitlementService,
  type ChangedFeatures,
  type PreviewedFeatures,
  type TenantFeature,
  type TenantFeatures,
} from './application/entitlement-service.js';
export { Explanations, type ExplainedDecision } from './application/explanations.js';
export { FeatureMetrics } from './application/feature-metrics.js';
export { FeatureService, type ServedSnapshot } from './application/feature-service.js';
export type { JobOutcome } from './application/run-gated.js';
export { CircuitBreaker } from './application/levels/circuit-breaker.js';
export { Lease } from './application/levels/lease.js';
export { ChangeTracker, type TrackedChanges } from './application/propagation/change-tracker.js';
export { Repeating } from './application/propagation/repeating.js';
export { propagationBoundsMs } from './application/propagation/propagation-figures.js';
export type { ChangeListener } from './application/propagation/heard-changes.js';
export type { PropagationState } from './application/propagation/propagation.js';
export type { TenantState, TenantWatcher } from './application/watching/tenant-watch.js';
export type { Environment } from './adapters/environment/environment.js';
export { readGates } from './adapters/environment/read-gates.js';
export { readLimits } from './adapters/environment/read-limits.js';
export { InProcessBoundaries } from './adapters/in-process/in-process-boundaries.js';
export { InProcessChangeBus } from './adapters/in-process/in-process-change-bus.js';
export { InProcessChangeLog } from './adapters/in-process/in-process-change-log.js';
export {
  InProcessEntitlementStore,
  type StoredChange,
} from './adapters/in-process/in-process-entitlement-store.js';
export { InProcessInstanceRegistry } from './adapters/in-process/in-process-instance-registry.js';
export { InProcessOutbox } from './adapters/in-process/in-process-outbox.js';
export { InProcessSnapshotCache } from './adapters/in-process/in-process-snapshot-cache.js';
export {
  AnnouncedBoundariesEntity,
  ChangeConfirmationEntity,
  ClientFeatureEntity,
  EntitlementChangeEntity,
  EntitlementOutboxEntity,
  InstanceEntity,
  TenantEntity,
  TenantSettingsEntity,
  featureEntities,
} from './adapters/postgres/entities.js';
export { migratedDataSource } from './adapters/postgres/migrated-data-source.js';
export { featureMigrations } from './adapters/postgres/migrations.js';
export { PostgresBoundaries } from './adapters/postgres/postgres-boundaries.js';
export { PostgresFeed, type Notifications } from './adapters/postgres/postgres-feed.js';
export { committedSince, TransactionLog } from './adapters/postgres/transaction-log.js';
export { PostgresChangeFeed } from './adapters/postgres/postgres-change-feed.js';
export { PostgresChangeLog } from './adapters/postgres/postgres-change-log.js';
export { PostgresInstanceRegistry } from './adapters/postgres/postgres-instance-registry.js';
export { PostgresOutbox } from './adapters/postgres/postgres-outbox.js';
export { connectRedis, type RedisConnections, type RedisOptions } from './adapters/redis/connect-redis.js';
export type { RedisConnection } from './adapters/redis/redis-connection.js';
export { RedisChangeFeed } from './adapters/redis/redis-change-feed.js';
export { RedisSnapshotCache, type RedisSnapshotCacheOptions } from './adapters/redis/redis-snapshot-cache.js';
export type { Announced } from './adapters/postgres/apply-change.js';
export { PostgresEntitlementStore } from './adapters/postgres/postgres-entitlement-store.js';
export { documentFeatures, type OpenApiDocument } from './nest/document-features.js';
export { FeatureDisabledException, FeatureLookupFailedException } from './nest/feature.exceptions.js';
export { FeatureGuard } from './nest/feature.guard.js';
export { FeatureManifest, type FeatureManifestDocument } from './nest/feature-manifest.js';
export { FeaturesModule } from './nest/features.module.js';
export type { FeaturesOptions } from './nest/features.options.js';
export { GatedJobs } from './nest/gated-jobs.js';
export { Job, type JobHandler } from './nest/job.decorator.js';
export { RequiresFeature } from './nest/requires-feature.decorator.js';
export { Ungated } from './nest/ungated.decorator.js';
