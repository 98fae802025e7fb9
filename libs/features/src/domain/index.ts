/** The pure part: what a feature is and how it is decided. Needs nothing but the language. */
export { changedEntitlements } from './changed-entitlements.js';
export { decide } from './decide.js';
export type {
  Decision,
  OffDecision,
  OffReason,
  OnDecision,
  OnReason,
  UnverifiedDecision,
  Verdict,
} from './decision.js';
export { defineFeatures } from './define-features.js';
export type { FeatureCatalogue, FeatureKeyOf, FeatureLine } from './define-features.js';
export { effectiveLimit } from './effective-limit.js';
export { phaseOf } from './entitlement.js';
export type { Entitlement, EntitlementPhase, Instant, TenantEntitlements } from './entitlement.js';
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
} from './errors.js';
export type { FeatureErrorCode } from './errors.js';
export { explain } from './explain.js';
export type { Explanation, Step, StepOutcome } from './explain.js';
export { flipsBetween } from './flips.js';
export type { Flip } from './flips.js';
export { featureCatalogue } from './feature-catalogue.js';
export type { Feature, FeatureLimit, WhenUnset } from './feature.js';
export { parseFeatureKey } from './feature-key.js';
export type { FeatureKey, FeatureRegister } from './feature-key.js';
export { gatesOf, limitsOf } from './gates.js';
export type { Gates, Limits } from './gates.js';
export { isFeatureKey } from './is-feature-key.js';
export type { Level, LevelAnswer } from './level-answer.js';
export { isReservedFlag } from './reserved-flag.js';
export { takeSnapshot } from './snapshot.js';
export type { Snapshot } from './snapshot.js';
export type { DecisionContext } from './snapshot.js';
export { whatAllows } from './what-allows.js';
export type { AllowingChange, EntitlementRemedy } from './what-allows.js';
