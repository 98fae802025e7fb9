import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { failureText } from '../failure';
import { answerOf, gatehouse, type Failure } from '../api';
import type { Outcome } from '../parts/outcome-notice';
import {
  emptyDraft,
  firstOf,
  problemsOf,
  refusedOf,
  type DraftProblems,
  type SourceDraft,
} from './source-draft';

/** A form that keeps what was typed until it is added. @param onProblem somebody shows the field */
export const useAdding = (onProblem: (field: keyof SourceDraft) => void) => {
  const router = useRouter();
  const [draft, setDraft] = useState(emptyDraft);
  const [problems, setProblems] = useState<DraftProblems>({});
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);

  /** @returns whether there was something to show */
  const show = (found: DraftProblems): boolean => {
    const field = firstOf(found);
    setProblems(found);
    if (field) onProblem(field);
    return field !== undefined;
  };

  const refuse = (failure: Failure) => {
    const isShown = show(refusedOf(failure));
    setOutcome(isShown ? undefined : { isDone: false, text: failureText(failure) });
    // the page of a feature that is off is drawn by the server
    if (failure.error === 'feature_disabled') router.refresh();
  };

  const add = async () => {
    if (isBusy || show(problemsOf(draft))) return;
    setBusy(true);
    const body = { name: draft.name.trim(), url: draft.url.trim() };
    const answer = await answerOf(gatehouse.POST('/v1/ingestion/sources', { body }));
    setBusy(false);
    if (!answer.ok) {
      refuse(answer.failure);
      return;
    }
    setOutcome({ isDone: true, text: `Added: ${body.name}` });
    setDraft(emptyDraft);
    router.refresh();
  };

  const isDirty = draft.name !== '' || draft.url !== '';
  return { draft, problems, outcome, isBusy, isDirty, setDraft, add };
};
