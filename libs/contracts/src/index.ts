/** The client of the Gatehouse API: typed operations, typed failures, feature keys. */
export { createGatehouseClient, type GatehouseClient, type GatehouseClientOptions } from './client.js';
export { features, type FeatureKey } from './generated/features.js';
export type { components, operations, paths } from './generated/schema.js';
export { GatehouseError, type ErrorCode, type Problem } from './gatehouse-error.js';
export type {
  AuditEvent,
  AuditPage,
  AuditVerification,
  Catalogue,
  ChangeReceipt,
  ChangedFeatures,
  CurrentSubscription,
  DeniedDecision,
  ExplainedDecision,
  Explanation,
  FeatureSnapshot,
  Instances,
  InvoicePage,
  OperatorFeature,
  OperatorFeatures,
  Plans,
  Profile,
  Tenant,
  TenantFeature,
  TenantPage,
} from './models.js';
export { unwrap } from './unwrap.js';
