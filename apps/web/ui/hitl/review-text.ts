import type { Review, ReviewPage } from '@gatehouse/contracts';
import type { Failure } from '../api';
import { failureText, isUnanswered } from '../failure';
import type { Tone } from '../parts/badge';
import type { Times } from '../time';

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
export const fateOf = (review: Review, { momentOf }: Times): string | undefined => {
  const { status, claimedBy, claimedByYou, claimedAt, decidedBy, decidedAt } = review;
  if (status === 'waiting') return undefined;
  const who = (name: string | null) => (claimedByYou ? 'you' : (name ?? 'somebody'));
  if (status === 'claimed') return `Claimed by ${who(claimedBy)}, ${momentOf(claimedAt ?? review.createdAt)}`;
  return `${statusText[status].name} by ${who(decidedBy)}, ${momentOf(decidedAt ?? review.createdAt)}`;
};

/** Why a request is not called opened: sending it twice would open two. */
export const openFailureText = (failure: Failure): string => {
  if (failure.error === 'limit_reached')
    return `Not opened: ${failure.message} What you typed is still here.`;
  if (isUnanswered(failure.error))
    return 'No answer: it may have been opened, or not. Look at the list before you send it again.';
  return failureText(failure).replace('Not done', 'Not opened');
};
