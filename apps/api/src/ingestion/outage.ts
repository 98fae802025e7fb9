import { QueryFailedError } from 'typeorm';
import { ApiError } from '../http/index.js';

/** SQLSTATEs of rollbacks, resources and operators: whatever was to be done, it is not to blame. */
const notItsFault = /^(40|55|57)/;

/** Whether a failure is the database's, and no fault of what was to be stored. */
export function isOutage(error: unknown): boolean {
  if (error instanceof ApiError) return true;
  if (!(error instanceof QueryFailedError)) return false;
  const cause = error.driverError as { readonly code?: string };
  return cause instanceof ApiError || notItsFault.test(cause.code ?? '');
}
