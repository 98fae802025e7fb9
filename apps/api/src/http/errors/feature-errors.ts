import type {
  DerivedFeaturesError,
  FeatureDisabledError,
  FeatureError,
  FeatureErrorCode,
  InvalidEntitlementsError,
  RevisionNotReachedError,
  StaleRevisionError,
  UnknownFeaturesError,
} from '@gatehouse/features';
import { tenantReasonOf } from '../../features/tenant-reason.js';
import { invalidRequest, pointerOf } from '../validation/issues.js';
import { ApiError } from './api-error.js';

type Translation<Failure = FeatureError> = (error: Failure) => ApiError;

/** What the library's failures are over HTTP. A code that is missing here does not compile. */
const translations = {
  feature_disabled: (error: FeatureDisabledError) => {
    const { feature } = error.decision;
    // in the words that the tenant's snapshot uses: gates and requirements are the operators' business
    const facts = { feature, reason: tenantReasonOf(error.decision) };
    return new ApiError('feature_disabled', { message: `The feature "${feature}" is off.`, facts });
  },
  feature_lookup_failed: (cause: FeatureError) => new ApiError('feature_lookup_failed', { cause }),
  unknown_tenant: () => new ApiError('unknown_tenant'),
  unknown_features: ({ message, features }: UnknownFeaturesError) =>
    new ApiError('unknown_features', { message, facts: { features } }),
  derived_features: ({ message, features }: DerivedFeaturesError) =>
    new ApiError('derived_features', { message, facts: { features } }),
  invalid_entitlements: ({ features }: InvalidEntitlementsError) =>
    invalidRequest(
      features.map((feature) => ({
        path: pointerOf(['features', feature]),
        code: 'invalid_entitlement',
        message: 'Expected an entitlement that can be in force',
      })),
    ),
  stale_revision: ({ message, actual }: StaleRevisionError) =>
    new ApiError('stale_revision', { message, facts: { currentRevision: actual } }),
  revision_not_reached: ({ message, actual }: RevisionNotReachedError) =>
    new ApiError('revision_not_reached', { message, facts: { currentRevision: actual } }),
  invalid_catalogue: (cause: FeatureError) => new ApiError('internal_error', { cause }),
  invalid_variable: (cause: FeatureError) => new ApiError('internal_error', { cause }),
  undeclared_operations: (cause: FeatureError) => new ApiError('internal_error', { cause }),
  unlabelled_handlers: (cause: FeatureError) => new ApiError('internal_error', { cause }),
} satisfies { readonly [Code in FeatureErrorCode]: Translation<never> };

export function translateFeatureError(error: FeatureError): ApiError {
  // the table pairs each code with the class that has it
  return (translations[error.code] as Translation)(error);
}
