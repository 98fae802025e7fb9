import { ForbiddenException, ServiceUnavailableException } from '@nestjs/common';
import type { EntitlementsUnavailableError, FeatureDisabledError } from '../domain/errors.js';

/** 403: the feature is off. The error with its decision is the `cause`. */
export class FeatureDisabledException extends ForbiddenException {
  constructor(
    cause: FeatureDisabledError,
    readonly decisionId?: string,
  ) {
    const { feature, reason } = cause.decision;
    super({ error: cause.code, message: cause.message, feature, reason, ...idIn(decisionId) }, { cause });
  }
}

/** 503: nobody can say whether the feature is on. The error is the `cause`. */
export class FeatureLookupFailedException extends ServiceUnavailableException {
  constructor(
    cause: EntitlementsUnavailableError,
    readonly decisionId?: string,
  ) {
    super({ error: cause.code, message: cause.message, ...idIn(decisionId) }, { cause });
  }
}

function idIn(decisionId: string | undefined) {
  return decisionId === undefined ? {} : { decisionId };
}
