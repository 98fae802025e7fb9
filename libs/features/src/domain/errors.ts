import type { OffDecision } from './decision.js';

/** The closed list of what can go wrong in this library. */
export type FeatureErrorCode =
  | 'feature_disabled'
  | 'feature_lookup_failed'
  | 'unknown_tenant'
  | 'unknown_features'
  | 'derived_features'
  | 'invalid_entitlements'
  | 'stale_revision'
  | 'revision_not_reached'
  | 'invalid_catalogue'
  | 'invalid_variable'
  | 'unlabelled_handlers'
  | 'undeclared_operations';

/** What every error of this library has: a code of the closed list. */
export abstract class FeatureError extends Error {
  abstract readonly code: FeatureErrorCode;

  override get name(): string {
    return this.constructor.name;
  }
}

/** A feature that was asked for is off. */
export class FeatureDisabledError extends FeatureError {
  readonly code = 'feature_disabled';

  /** @param revision of the entitlements that it was decided by, where there are any */
  constructor(
    readonly decision: OffDecision,
    readonly revision?: number,
  ) {
    super(`The feature "${decision.feature}" is off (${decision.reason}).`);
  }
}

/** The store did not answer in time: nobody can say whether a feature is on, or a change was not made. */
export class EntitlementsUnavailableError extends FeatureError {
  readonly code = 'feature_lookup_failed';

  constructor(options?: { cause?: unknown }) {
    super('The entitlements cannot be reached at the moment.', options);
  }
}

/** No tenant has this id. */
export class UnknownTenantError extends FeatureError {
  readonly code = 'unknown_tenant';

  constructor(readonly tenantId: string) {
    super('No tenant has this id.');
  }
}

/** A change names keys that are not in the catalogue. */
export class UnknownFeaturesError extends FeatureError {
  readonly code = 'unknown_features';

  constructor(readonly features: readonly string[]) {
    super(`Not in the catalogue: ${features.join(', ')}.`);
  }
}

/** A change names features that have no entitlement of their own. */
export class DerivedFeaturesError extends FeatureError {
  readonly code = 'derived_features';

  constructor(readonly features: readonly string[]) {
    super(`Derived, without an entitlement of their own: ${features.join(', ')}.`);
  }
}

/** A change asks for entitlements that cannot be: a limit or instant that is no whole number, a window without length. */
export class InvalidEntitlementsError extends FeatureError {
  readonly code = 'invalid_entitlements';

  constructor(readonly features: readonly string[]) {
    super(`Not an entitlement: ${features.join(', ')}.`);
  }
}

/** A change was based on an older revision than the current one. */
export class StaleRevisionError extends FeatureError {
  readonly code = 'stale_revision';

  constructor(
    readonly tenantId: string,
    readonly expected: readonly number[],
    readonly actual: number,
  ) {
    super(`The entitlements are at revision ${actual}.`);
  }
}

/** Somebody has seen a revision that the store itself has not: it was restored from a backup, or is another one. */
export class RevisionNotReachedError extends FeatureError {
  readonly code = 'revision_not_reached';

  constructor(
    readonly tenantId: string,
    readonly wanted: number,
    readonly actual: number,
  ) {
    super(`The entitlements are at revision ${actual}, not yet at ${wanted}.`);
  }
}

/** The catalogue contradicts itself. */
export class InvalidCatalogueError extends FeatureError {
  readonly code = 'invalid_catalogue';
}

/** A variable of the environment cannot be read. Names it, never its value. */
export class InvalidVariableError extends FeatureError {
  readonly code = 'invalid_variable';

  constructor(
    readonly variable: string,
    expected: string,
  ) {
    super(`${variable}: expected ${expected}`);
  }
}

/** Handlers that say neither what they require nor why they are open. */
export class UnlabelledHandlersError extends FeatureError {
  readonly code = 'unlabelled_handlers';

  constructor(readonly handlers: readonly string[]) {
    super(`No @RequiresFeature or @Ungated on: ${handlers.join(', ')}. Label the handler or its class.`);
  }
}

/** Operations of an OpenAPI document that no handler declares under this path. */
export class UndeclaredOperationsError extends FeatureError {
  readonly code = 'undeclared_operations';

  constructor(readonly operations: readonly string[]) {
    super(
      `No handler declares: ${operations.join(', ')}. A declared path has no global prefix, version or RouterModule path.`,
    );
  }
}
