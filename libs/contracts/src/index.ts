/** The client of the Gatehouse API: typed operations, typed failures, feature keys. */
export { createGatehouseClient, type GatehouseClient, type GatehouseClientOptions } from './client.js';
export {
  featureIn,
  type FeatureOff,
  type FeatureOn,
  type FeatureState,
  type FeatureUnknown,
} from './features/feature-state.js';
export { features, type FeatureKey } from './generated/features.js';
export type { components, operations, paths } from './generated/schema.js';
export { GatehouseError, isGatehouseError, type GatehouseFailure } from './errors/gatehouse-error.js';
export { NoAnswerError, type NoAnswerReason } from './errors/no-answer.error.js';
export type { ErrorCode, Problem, ProblemOf } from './errors/problem.js';
export { UnexpectedAnswerError } from './errors/unexpected-answer.error.js';
export type {
  AcceptedDocuments,
  AuditEvent,
  AuditPage,
  AuditVerification,
  Catalogue,
  ChangeReceipt,
  ChangedFeatures,
  CurrentSubscription,
  DashboardOverview,
  DeniedDecision,
  Document,
  DocumentPage,
  DocumentQuery,
  ExplainedDecision,
  Explanation,
  FeatureSnapshot,
  FeatureTenantPage,
  Instances,
  InvoicePage,
  NewDocument,
  NewTenantSettings,
  OperatorFeature,
  OperatorFeatures,
  Plans,
  Profile,
  Relevance,
  RelevanceQuery,
  Review,
  ReviewPage,
  Source,
  SourcePage,
  ScoredDocument,
  Subscription,
  SubscriptionChange,
  Tenant,
  TenantFeature,
  TenantPage,
  TenantSettings,
  Usage,
} from './models.js';
export {
  mergeSettings,
  type Choice,
  type MergedSettings,
  type SettingsConflict,
  type SettingsEdits,
} from './settings/merge-settings.js';
export { SettingsConflictError, type ConflictingEdits } from './settings/settings-conflict.error.js';
export { contentOf, type ReadSettings } from './settings/settings-content.js';
export type { SettingsPart } from './settings/settings-parts.js';
export {
  updateSettings,
  type MergedChange,
  type SettingsUpdate,
  type UpdatedSettings,
} from './settings/update-settings.js';
export { isHigherRevision, isOfTenant, refusesRevision, revisionOf } from './transport/revision-token.js';
export type { Credential } from './transport/transport.js';
export { unwrap } from './unwrap.js';
