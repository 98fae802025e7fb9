'use client';

import type { ReactNode } from 'react';
import { FeatureOff } from '../features/feature-off';
import { OutcomeNotice } from '../parts/outcome-notice';
import { ScoringForm } from './scoring-form';
import { ScoringResults } from './scoring-results';
import { failureText } from './scoring-text';
import { useScoring, type Scoring } from './use-scoring';

interface Props {
  /** Why nothing can be scored, as far as the page knows; null: it can. */
  readonly notice: ReactNode;
}

const statusOf = ({ isBusy, found }: Scoring): string => {
  if (isBusy || !found) return '';
  const count = found.results.length;
  return `${count}${found.nextCursor === null ? '' : ' or more'} ${count === 1 ? 'document' : 'documents'} found.`;
};

const Unasked = ({ scoring: { asked, found, failure, refusal, isBusy } }: { readonly scoring: Scoring }) =>
  asked.query !== '' &&
  !found &&
  !failure &&
  !refusal &&
  !isBusy && (
    <p className="text-sm text-quiet">
      Press Search to see what is found. Opening this address alone is not billed.
    </p>
  );

/** A form that scores, and what it found. Stays where it is while scoring goes off and on, with what was typed. */
export const ScoringBoard = ({ notice }: Props) => {
  const scoring = useScoring(notice === null);
  const { asked, found, failure, refusal, isBusy, more } = scoring;
  const off = refusal && (
    <FeatureOff
      feature={refusal.feature ?? 'scoring-pro'}
      reason={refusal.reason}
      decisionId={refusal.decisionId}
    />
  );
  if (notice !== null) return off ?? notice;
  return (
    <div className="grid grid-cols-1 gap-6">
      <ScoringForm {...scoring} />
      {off}
      <Unasked scoring={scoring} />
      <OutcomeNotice
        outcome={failure && !refusal && !isBusy ? { isDone: false, text: failureText(failure) } : undefined}
      />
      <p role="status" className="sr-only">
        {statusOf(scoring)}
      </p>
      {found && !refusal && (
        <ScoringResults
          query={asked.query}
          found={found}
          withReviews={asked.reviews}
          isBusy={isBusy}
          onMore={more}
        />
      )}
    </div>
  );
};
