import type { NewDocument } from '@gatehouse/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answerOf, gatehouse } from '../api';
import type { Outcome } from '../parts/outcome-notice';
import { addedText, addFailureText } from './document-text';
import { newExternalId, problemsFrom, problemsOf, trimmed, type DocumentProblems } from './new-document';

export interface Adding {
  readonly draft: NewDocument;
  readonly problems: DocumentProblems;
  readonly outcome: Outcome | undefined;
  readonly isBusy: boolean;
  /** There is something to lose. */
  readonly isDirty: boolean;
  readonly edit: (more: Partial<NewDocument>) => void;
  /** @returns what is wrong; then nothing is sent. */
  readonly add: () => DocumentProblems;
}

const emptyWith = (externalId: string): NewDocument => ({ title: '', text: '', externalId });

/** A form that keeps what was typed until it is taken. @param offeredId the external id to begin with */
export const useAdding = (offeredId: string): Adding => {
  const router = useRouter();
  const [offered, setOffered] = useState(offeredId);
  const [draft, setDraft] = useState(emptyWith(offeredId));
  const [problems, setProblems] = useState<DocumentProblems>({});
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);

  const beginAgain = () => {
    const next = newExternalId();
    setOffered(next);
    setDraft(emptyWith(next));
  };

  const send = async (document: NewDocument) => {
    setBusy(true);
    const body = { documents: [document] };
    const answer = await answerOf(gatehouse.POST('/v1/ingestion/documents', { body }));
    setBusy(false);
    setOutcome({
      isDone: answer.ok,
      text: answer.ok ? addedText(document.title, answer.body) : addFailureText(answer.failure),
    });
    if (answer.ok) beginAgain();
    else setProblems(problemsFrom(answer.failure));
    // the list is drawn by the server; so is the page of a feature that is off
    if (answer.ok || answer.failure.error === 'feature_disabled') router.refresh();
  };

  return {
    ...{ draft, problems, outcome, isBusy },
    isDirty: draft.title !== '' || draft.text !== '' || draft.externalId !== offered,
    edit: (more) => {
      setDraft({ ...draft, ...more });
      setProblems({});
    },
    add: () => {
      const found = problemsOf(draft);
      setProblems(found);
      if (!isBusy && Object.keys(found).length === 0) void send(trimmed(draft));
      return found;
    },
  };
};
