import type { Review, ReviewPage } from '@gatehouse/contracts';
import type { Failure } from '../api';
import { isUnanswered, isUnreachable } from '../failure-kinds';
import type { Tone } from '../parts/badge';
import { momentOf } from '../time';

/** What a status is called, and how it looks. */
export const statusText: Readonly<Record<Review['status'], { readonly name: string; readonly tone: Tone }>> =
  {
    waiting: { name: 'Waiting', tone: 'warn' },
    claimed: { name: 'Claimed', tone: 'plain' },
    approved: { name: 'Approved', tone: 'good' },
    rejected: { name: 'Rejected', tone: 'bad' },
  };

/** "7 of 10 pending" */
export const roomText = ({ limit, pending }: Pick<ReviewPage, 'limit' | 'pending'>): string =>
  limit === null ? `${pending} pending` : `${pending} of ${limit} pending`;

/** Who has it, or what became of it; nothing while it waits. */
export const fateOf = (review: Review): string | undefined => {
  const { status, claimedBy, claimedByYou, claimedAt, decidedBy, decidedAt } = review;
  if (status === 'waiting') return undefined;
  const who = (name: string | null) => (claimedByYou ? 'you' : (name ?? 'somebody'));
  if (status === 'claimed') return `Claimed by ${who(claimedBy)}, ${momentOf(claimedAt ?? review.createdAt)}`;
  return `${statusText[status].name} by ${who(decidedBy)}, ${momentOf(decidedAt ?? review.createdAt)}`;
};

/** Why nothing is called done, and what to do. */
export const failureText = ({ error, message }: Failure): string => {
  if (error === 'review_conflict') return `Not done: ${message}`;
  if (error === 'unauthenticated')
    return 'Not done: you are not signed in any more. Sign in again in another tab.';
  if (isUnanswered(error))
    return 'No answer: it may have been done, or not. Check your connection and try again; that is safe.';
  if (isUnreachable(error))
    return 'Not done: the place where this is kept cannot be reached. Try again in a moment.';
  return `Not done: ${message}`;
};

/** The same for a request that was not opened: sending it twice would open two. */
export const openFailureText = (failure: Failure): string => {
  if (failure.error === 'limit_reached')
    return `Not opened: ${failure.message} What you typed is still here.`;
  if (isUnanswered(failure.error))
    return 'No answer: it may have been opened, or not. Look at the list before you send it again.';
  return failureText(failure).replace('Not done', 'Not opened');
};
