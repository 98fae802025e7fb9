import type { ChangeReceipt } from '@gatehouse/contracts';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, gatehouse } from '../../api';
import type { Arrival } from './receipt-text';

const firstWaitMs = 250;
const longestWaitMs = 2_000;
/** Nearly every change is everywhere before this: what is still missing so early would only flicker. */
const earlyMs = 1_000;
/** How long the API lets any instance serve what was before a change. */
const boundMs = 120_000;

class ReceiptUnreadableError extends Error {
  readonly code = 'receipt_unreadable';
}

const readReceipt = async (changeId: string): Promise<ChangeReceipt> => {
  const params = { path: { change_id: changeId } };
  const answer = await answerOf(gatehouse.GET('/v1/platform/changes/{change_id}', { params }));
  if (!answer.ok) throw new ReceiptUnreadableError(answer.failure.error);
  return answer.body;
};

const isDone = (receipt: ChangeReceipt | undefined): boolean => receipt?.state === 'confirmed';

/** Whether so long has passed since a change, by this browser's own clock: counted from the answer, which came after the commit. */
const useIsPast = (ms: number, changeId: string | undefined): boolean => {
  const [past, setPast] = useState<string>();
  useEffect(() => {
    if (changeId === undefined) return;
    const timer = setTimeout(() => setPast(changeId), ms);
    return () => clearTimeout(timer);
  }, [ms, changeId]);
  return changeId !== undefined && past === changeId;
};

/** Asks for a saved change's receipt, less and less often, until every instance has confirmed or the bound is over. */
export const useArrival = (changeId: string | undefined): Arrival => {
  const isEarly = !useIsPast(earlyMs, changeId);
  const isOver = useIsPast(boundMs, changeId);
  const { data, isError } = useQuery({
    queryKey: ['change-receipt', changeId],
    queryFn: changeId === undefined ? skipToken : () => readReceipt(changeId),
    retry: false,
    refetchInterval: ({ state }) => {
      if (isOver || isDone(state.data)) return false;
      const asked = state.dataUpdateCount + state.errorUpdateCount;
      return Math.min(firstWaitMs * 1.5 ** Math.max(asked - 1, 0), longestWaitMs);
    },
    refetchOnWindowFocus: ({ state }) => !isDone(state.data),
  });
  return { receipt: data, isUnreadable: isError, isEarly, isOver };
};
