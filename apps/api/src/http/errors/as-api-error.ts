import { HttpException } from '@nestjs/common';
import { FeatureError } from '@gatehouse/features';
import { QueryFailedError } from 'typeorm';
import { ApiError } from './api-error.js';
import type { ErrorCode } from './error-table.js';
import { translateFeatureError } from './feature-errors.js';

/** Failures that Nest and Fastify know by their status alone. Their messages are not ours, and are not shown. */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  413: 'payload_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  429: 'too_many_attempts',
  431: 'headers_too_large',
  503: 'not_ready',
};

/** Whatever was thrown, as a failure of the closed list. What nobody expected is `internal_error`. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof FeatureError) return translateFeatureError(thrown);
  if (thrown instanceof QueryFailedError && thrown.driverError instanceof ApiError) return thrown.driverError;
  if (!(thrown instanceof HttpException)) return new ApiError('internal_error', { cause: thrown });
  if (thrown.cause instanceof ApiError || thrown.cause instanceof FeatureError)
    return asApiError(thrown.cause);
  return new ApiError(codeOfStatus[thrown.getStatus()] ?? 'internal_error', { cause: thrown });
}
