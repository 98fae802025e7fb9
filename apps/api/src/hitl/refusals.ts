import { ApiError } from '../http/index.js';
import type { ReviewRow } from './review-row.js';

/** How many may be pending, and how many are. */
export interface ReviewRoom {
  /** Null: any number. */
  readonly limit: number | null;
  readonly pending: number;
}

export function isFull({ limit, pending }: ReviewRoom): boolean {
  return limit !== null && pending >= limit;
}

export function limitReached({ limit, pending }: ReviewRoom): ApiError {
  const message = `${pending} review requests are pending, and ${limit} may be: decide one first.`;
  return new ApiError('limit_reached', { message, facts: { limit, pending } });
}

/** Says what became of a request meanwhile, to somebody who wanted something else with it. */
export function reviewConflict(row: ReviewRow): ApiError {
  const claimedBy = row.claimed_by_name === null ? {} : { claimedBy: row.claimed_by_name };
  return new ApiError('review_conflict', {
    message: messageOf(row),
    facts: { reviewStatus: row.status, ...claimedBy },
  });
}

function messageOf({ status, claimed_by_name: claimedBy, decided_by_name: decidedBy }: ReviewRow): string {
  if (status === 'waiting') return 'Nobody has claimed this request: claim it first.';
  if (status === 'claimed') return `${claimedBy} has claimed this request.`;
  return `${decidedBy} has decided this request: ${status}.`;
}
