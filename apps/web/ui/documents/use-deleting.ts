import type { Document } from '@gatehouse/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answerOf, gatehouse, type Failure } from '../api';
import { isUnanswered, isUnreachable } from '../failure-kinds';
import type { Outcome } from '../parts/outcome-notice';

// a write without a body is JSON all the same, to whatever stands between
const headers = { 'content-type': 'application/json' };

const failureText = ({ error, message }: Failure): string => {
  if (isUnanswered(error))
    return 'No answer: it may have been deleted, or not. Check your connection and try again; that is safe.';
  if (isUnreachable(error))
    return 'Not deleted: the place where this is kept cannot be reached. Try again in a moment.';
  return `Not deleted: ${message}`;
};

export interface Deleting {
  /** What somebody is asked about. */
  readonly asked: Document | undefined;
  readonly outcome: Outcome | undefined;
  readonly isBusy: boolean;
  readonly ask: (document: Document | undefined) => void;
  readonly confirm: () => Promise<void>;
}

/** Deletes a document once it was asked about. @param onDone the control that asked is gone by then */
export const useDeleting = (onDone: () => void): Deleting => {
  const router = useRouter();
  const [asked, setAsked] = useState<Document>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);

  const confirm = async () => {
    if (!asked || isBusy) return;
    setBusy(true);
    const params = { path: { document_id: asked.id } };
    const deletion = gatehouse.DELETE('/v1/ingestion/documents/{document_id}', { params, headers });
    const answer = await answerOf(deletion);
    setBusy(false);
    setAsked(undefined);
    // somebody else was faster: it is gone, as was wanted
    const isDone = answer.ok || answer.failure.error === 'not_found';
    setOutcome({ isDone, text: isDone ? `Deleted: ${asked.title}` : failureText(answer.failure) });
    onDone();
    if (isDone || answer.failure.error === 'feature_disabled') router.refresh();
  };

  return { asked, outcome, isBusy, ask: setAsked, confirm };
};
