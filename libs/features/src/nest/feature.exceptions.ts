import { ForbiddenException, ServiceUnavailableException } from '@nestjs/common';
import { EntitlementsUnavailableError, FeatureDisabledError } from '../domain/errors.js';

/** 403: the feature is off. The error with its decision is the `cause`. */
export class FeatureDisabledException extends ForbiddenException {
  constructor(cause: FeatureDisabledError) {
    const { feature, reason } = cause.decision;
    super({ error: cause.code, message: cause.message, feature, reason }, { cause });
  }
}

/** 503: nobody can say whether the feature is on. The error is the `cause`. */
export class FeatureLookupFailedException extends ServiceUnavailableException {
  constructor(cause: EntitlementsUnavailableError) {
    super({ error: cause.code, message: cause.message }, { cause });
  }
}

/** What an application without an exception filter of its own answers; other errors stay as they are. */
export function exceptionOf(error: unknown): unknown {
  if (error instanceof FeatureDisabledError) return new FeatureDisabledException(error);
  if (error instanceof EntitlementsUnavailableError) return new FeatureLookupFailedException(error);
  return error;
}
