import type { Relevance, ScoredDocument } from '@gatehouse/contracts';
import type { Failure } from '../api';
import { isUnanswered, isUnreachable } from '../failure';
import type { Tone } from '../parts/badge';

/** What a verdict is called, and how it looks. */
export const verdictText: Readonly<
  Record<ScoredDocument['verdict'], { readonly name: string; readonly tone: Tone }>
> = {
  relevant: { name: 'Relevant', tone: 'good' },
  borderline: { name: 'Borderline', tone: 'warn' },
  not_relevant: { name: 'Not relevant', tone: 'plain' },
};

/** "0.62" */
export const scoreText = (score: number): string => score.toFixed(2);

const refusals: Readonly<Record<NonNullable<Relevance['reviewsRefused']>, string>> = {
  limit_reached:
    'Not every borderline result has a review request: as many are pending as may be. Decide one first, then search again.',
  feature_disabled: 'No review request was opened: human review is off for your organisation.',
  feature_lookup_failed:
    'No review request was opened: we cannot check just now whether human review is on for your organisation.',
};

/** What became of the wish to have borderline results reviewed. */
export const reviewsText = ({
  results,
  reviewsRefused,
}: Pick<Relevance, 'results' | 'reviewsRefused'>): string => {
  const open = results.filter(({ reviewId }) => reviewId !== null).length;
  const opened =
    open > 0 && `${open} borderline ${open === 1 ? 'result has a' : 'results have a'} review request.`;
  const refused = reviewsRefused && refusals[reviewsRefused];
  if (!opened && !refused) return 'No result is borderline: no review request was needed.';
  return [opened, refused].filter(Boolean).join(' ');
};

/** Why there is no result, and whether it is billed. */
export const failureText = ({ error, message }: Failure): string => {
  if (isUnanswered(error))
    return 'No answer: it may have been scored, and billed, or not. Check your connection and search again.';
  if (isUnreachable(error))
    return 'We cannot check just now whether you may score. Nothing was scored or billed. Try again in a moment.';
  return `Not scored, and not billed: ${message}`;
};
