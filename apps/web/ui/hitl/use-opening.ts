import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answerOf, gatehouse } from '../api';
import type { Outcome } from '../parts/outcome-notice';
import { openFailureText } from './review-text';

/** What somebody is typing. */
export interface NewReviewDraft {
  readonly title: string;
  readonly details: string;
}

const empty: NewReviewDraft = { title: '', details: '' };
const longestTitle = 200;

/** What is wrong with a title, in a sentence. The API checks again. */
export const titleProblem = ({ title }: NewReviewDraft): string | undefined => {
  const text = title.trim();
  if (text === '') return 'Say in a few words what is to be decided.';
  return text.length > longestTitle ? `Use at most ${longestTitle} characters.` : undefined;
};

/** A form that keeps what was typed until it is opened. */
export const useOpening = () => {
  const router = useRouter();
  const [draft, setDraft] = useState(empty);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);

  const open = async () => {
    const title = draft.title.trim();
    setBusy(true);
    const body = { title, details: draft.details.trim() };
    const answer = await answerOf(gatehouse.POST('/v1/hitl/requests', { body }));
    setBusy(false);
    setOutcome({
      isDone: answer.ok,
      text: answer.ok ? `Opened: ${title}` : openFailureText(answer.failure),
    });
    if (answer.ok) setDraft(empty);
    // the list and the count are drawn by the server; so is the page of a feature that is off
    const isFull = !answer.ok && answer.failure.error === 'limit_reached';
    if (answer.ok || isFull || answer.failure.error === 'feature_disabled') router.refresh();
  };

  const isDirty = draft.title !== '' || draft.details !== '';
  return { draft, outcome, isBusy, isDirty, setDraft, open };
};
