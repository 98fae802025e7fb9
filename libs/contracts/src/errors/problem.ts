import type { components } from '../generated/schema.js';

/** The envelope of every failure. `error` is a closed list. */
export type Problem = components['schemas']['Problem'];

/** The closed list of what the API can answer instead of what was asked for. */
export type ErrorCode = Problem['error'];

/** The facts that always come with a code. Any other fact may come, or not. */
interface FactsOf {
  unknown_features: 'features';
  derived_features: 'features';
  feature_disabled: 'feature' | 'reason';
  stale_settings: 'currentETag' | 'changedFields' | 'current' | 'autoMergeable';
  stale_subscription: 'currentETag' | 'changedFields' | 'current' | 'changedAt';
  stale_revision: 'currentETag' | 'changedFields';
  revision_not_reached: 'currentRevision';
  limit_reached: 'limit';
  review_conflict: 'reviewStatus';
}

/** The envelope of one code, with the facts that come with it. */
export type ProblemOf<Code extends ErrorCode> = Code extends keyof FactsOf
  ? Problem & { readonly error: Code } & Required<Pick<Problem, FactsOf[Code]>>
  : Problem & { readonly error: Code };
