'use client';

import type { Review, ReviewPage } from '@gatehouse/contracts';
import { useRef, useState, type ReactNode } from 'react';
import { Card } from '../parts/card';
import { OpenReview } from './open-review';
import { OutcomeNotice, type Outcome } from '../parts/outcome-notice';
import { ReviewItem } from './review-item';
import { statusText } from './review-text';

interface Props {
  readonly page: ReviewPage;
  readonly isAdmin: boolean;
  /** Chooses among the requests. */
  readonly filter: ReactNode;
  /** Leads to the next page. */
  readonly children: ReactNode;
}

/** A page of requests, and the form that opens one. */
export const ReviewBoard = ({ page: { requests, limit, pending }, isAdmin, filter, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  // where it was decided there may be another request in a moment
  const decided = ({ title, status }: Review) => {
    setOutcome({ isDone: true, text: `${statusText[status].name}: ${title}` });
    heading.current?.focus();
  };
  return (
    <div className="grid gap-6">
      <OpenReview limit={limit} pending={pending} />
      <section aria-labelledby="review-requests" className="grid gap-3">
        <h2 id="review-requests" ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          Requests
        </h2>
        {filter}
        <OutcomeNotice outcome={outcome} />
        {requests.length === 0 && <Card>There are no requests here.</Card>}
        {requests.map((review) => (
          <ReviewItem key={review.id} review={review} isAdmin={isAdmin} onDecided={decided} />
        ))}
        {children}
      </section>
    </div>
  );
};
