import type { Relevance } from '@gatehouse/contracts';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { answerOf, gatehouse, type Failure } from '../api';
import { useByAddress } from './use-by-address';
import {
  addressOf,
  problemsOf,
  questionOf,
  searchOf,
  trimmed,
  type ScoringSearch,
  type SearchProblems,
} from './scoring-search';

export interface Scoring {
  readonly draft: ScoringSearch;
  readonly problems: SearchProblems;
  /** What the address asks for. */
  readonly asked: ScoringSearch;
  /** Undefined: it was not searched for since the page was loaded. */
  readonly found: Relevance | undefined;
  readonly failure: Failure | undefined;
  /** That scoring is off, as the last search was answered. */
  readonly refusal: Failure | undefined;
  readonly isBusy: boolean;
  readonly edit: (more: Partial<ScoringSearch>) => void;
  /** Searches for what was typed. @returns what is wrong; then nothing is asked. */
  readonly search: () => SearchProblems;
  /** Adds the next page of what is shown. */
  readonly more: () => void;
}

const both = (first: Relevance | undefined, next: Relevance): Relevance => ({
  results: [...(first?.results ?? []), ...next.results],
  nextCursor: next.nextCursor,
  reviewsRefused: next.reviewsRefused ?? first?.reviewsRefused ?? null,
});

/**
 * Searches, each of which is billed: only ever when a person asks for one. What was found stays beside its address, so
 * that going back costs nothing. @param isOffered what was found is forgotten while scoring is off
 */
export const useScoring = (isOffered: boolean): Scoring => {
  const router = useRouter();
  const asked = searchOf(useSearchParams());
  const address = addressOf(asked);
  const { draft, setDraft } = useDraft(asked, address);
  const known = useByAddress(isOffered);
  const [problems, setProblems] = useState<SearchProblems>({});
  const [isBusy, setBusy] = useState(false);

  const ask = async (search: ScoringSearch, before?: Relevance) => {
    const at = addressOf(search);
    setBusy(true);
    const cursor = before?.nextCursor;
    const body = { ...questionOf(search), ...(cursor && { cursor }) };
    const answer = await answerOf(gatehouse.POST('/v1/scoring/relevance', { body }));
    setBusy(false);
    if (answer.ok) known.keep(at, { found: both(before, answer.body) });
    else known.keep(at, { found: before, failure: answer.failure });
    // the page of a feature that is off is drawn by the server
    if (!answer.ok && answer.failure.error === 'feature_disabled') router.refresh();
  };

  const { found, failure } = known.at(address);
  return {
    ...{ draft, problems, asked, found, failure, isBusy, refusal: known.refusal },
    edit: (more) => {
      setDraft({ ...draft, ...more });
      setProblems({});
    },
    search: () => {
      const wrong = problemsOf(draft);
      setProblems(wrong);
      if (isBusy || Object.keys(wrong).length > 0) return wrong;
      const wanted = trimmed(draft);
      // the address alone: nothing is asked of the server for it
      if (addressOf(wanted) !== address) window.history.pushState(null, '', addressOf(wanted));
      void ask(wanted);
      return wrong;
    },
    more: () => {
      if (!isBusy && found) void ask(asked, found);
    },
  };
};

/** What is typed; another address begins another draft. */
const useDraft = (asked: ScoringSearch, address: string) => {
  const [draft, setDraft] = useState(asked);
  const [begunAt, setBegunAt] = useState(address);
  if (begunAt !== address) {
    setBegunAt(address);
    setDraft(asked);
  }
  return { draft, setDraft };
};
