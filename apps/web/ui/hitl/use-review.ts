import type { Review } from '@gatehouse/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answerOf, gatehouse } from '../api';
import { failureText } from '../failure';
import type { Outcome } from '../parts/outcome-notice';
import { useTelemetry } from '../telemetry/use-telemetry';
import { statusText } from './review-text';

/** What a person does to a request. */
export type Deed =
  | { readonly kind: 'claim' }
  | { readonly kind: 'release' }
  | { readonly kind: 'decide'; readonly outcome: 'approved' | 'rejected'; readonly reason: string };

export interface ReviewModel {
  readonly review: Review;
  readonly isBusy: boolean;
  readonly outcome: Outcome | undefined;
  readonly act: (deed: Deed) => Promise<void>;
}

// a write without a body is JSON all the same, to whatever stands between
const headers = { 'content-type': 'application/json' };

const send = (id: string, deed: Deed) => {
  const params = { path: { request_id: id } };
  if (deed.kind === 'claim')
    return gatehouse.POST('/v1/hitl/requests/{request_id}/claim', { params, headers });
  if (deed.kind === 'release')
    return gatehouse.POST('/v1/hitl/requests/{request_id}/release', { params, headers });
  const { outcome, reason } = deed;
  return gatehouse.POST('/v1/hitl/requests/{request_id}/decide', { params, body: { outcome, reason } });
};

const doneText = ({ status }: Review): string => {
  if (status === 'waiting') return 'Given back: somebody else can claim it.';
  return status === 'claimed' ? 'Claimed: it is yours to decide.' : `${statusText[status].name}.`;
};

/**
 * A request as far as this page knows, which is the newer of what the server drew and what an action answered.
 *
 * @param onDone the control that did it may be gone by then: somebody has to take the focus
 */
export const useReview = (drawn: Review, onDone: (review: Review) => void): ReviewModel => {
  const router = useRouter();
  const tell = useTelemetry('hitl');
  const [answered, setAnswered] = useState(drawn);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const review = answered.version > drawn.version ? answered : drawn;

  const lookAgain = async () => {
    const read = gatehouse.GET('/v1/hitl/requests/{request_id}', {
      params: { path: { request_id: review.id } },
    });
    const answer = await answerOf(read);
    if (answer.ok) setAnswered(answer.body);
  };

  const act = async (deed: Deed) => {
    if (isBusy) return;
    setBusy(true);
    const answer = await answerOf(send(review.id, deed));
    if (answer.ok) {
      setAnswered(answer.body);
      setOutcome({ isDone: true, text: doneText(answer.body) });
      onDone(answer.body);
      if (deed.kind === 'decide') tell('review.decided', { outcome: deed.outcome });
    } else {
      // first what has become of it: the words are about that
      if (answer.failure.error === 'review_conflict') await lookAgain();
      setOutcome({ isDone: false, text: failureText(answer.failure) });
    }
    setBusy(false);
    const isElsewhere = !answer.ok && answer.failure.error === 'feature_disabled';
    if (isElsewhere || (answer.ok && deed.kind === 'decide')) router.refresh();
  };

  return { review, isBusy, outcome, act };
};
