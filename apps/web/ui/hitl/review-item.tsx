import type { Review } from '@gatehouse/contracts';
import { useId, useRef } from 'react';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Disclosure } from '../parts/disclosure';
import { useTimes } from '../times';
import { DecideForm } from './decide-form';
import { OutcomeNotice } from '../parts/outcome-notice';
import { fateOf, statusText } from './review-text';
import { useReview, type ReviewModel } from './use-review';

interface Props {
  readonly review: Review;
  readonly isAdmin: boolean;
  /** It may be none of what the list shows any more. */
  readonly onDecided: (review: Review) => void;
}

const Facts = ({ review }: Pick<Props, 'review'>) => {
  const times = useTimes();
  const fate = fateOf(review, times);
  return (
    <div className="mt-1 grid gap-1 text-sm text-quiet">
      <p>
        Asked for by {review.createdBy}, {times.momentOf(review.createdAt)}
      </p>
      {fate && <p>{fate}</p>}
      {review.decisionReason && (
        <p className="break-words whitespace-pre-wrap text-ink">{review.decisionReason}</p>
      )}
      {review.details && (
        <Disclosure summary="Details">
          <p className="break-words whitespace-pre-wrap text-ink">{review.details}</p>
        </Disclosure>
      )}
    </div>
  );
};

type ActionsProps = Pick<ReviewModel, 'review' | 'isBusy' | 'act'> & Pick<Props, 'isAdmin'>;

/** What whoever looks may do with it. The API decides; this only offers. */
const Actions = ({ review, isBusy, act, isAdmin }: ActionsProps) => {
  if (review.status === 'waiting')
    return (
      <Button
        aria-disabled={isBusy}
        className="justify-self-start"
        onClick={() => void act({ kind: 'claim' })}
      >
        Claim
      </Button>
    );
  if (review.status !== 'claimed') return null;
  if (review.claimedByYou) return <DecideForm isBusy={isBusy} onAct={(deed) => void act(deed)} />;
  if (!isAdmin) return null;
  return (
    <Button
      look="secondary"
      aria-disabled={isBusy}
      className="justify-self-start"
      onClick={() => void act({ kind: 'release' })}
    >
      Give back for them
    </Button>
  );
};

/** One request, with what may be done to it. */
export const ReviewItem = ({ review: drawn, isAdmin, onDecided }: Props) => {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { review, isBusy, outcome, act } = useReview(drawn, (after) => {
    if (after.decidedAt === null) heading.current?.focus();
    else onDecided(after);
  });
  const { name, tone } = statusText[review.status];
  return (
    <article aria-labelledby={title}>
      <Card className="grid gap-4">
        <div>
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <h3
              id={title}
              ref={heading}
              tabIndex={-1}
              className="min-w-0 font-medium break-words outline-none"
            >
              {review.title}
            </h3>
            <Badge tone={tone}>{name}</Badge>
          </div>
          <Facts review={review} />
        </div>
        <OutcomeNotice outcome={outcome} />
        <Actions {...{ review, isBusy, act, isAdmin }} />
      </Card>
    </article>
  );
};
