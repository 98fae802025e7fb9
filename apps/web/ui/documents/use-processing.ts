import type { Document, DocumentPage } from '@gatehouse/contracts';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { startTransition, useEffect } from 'react';
import { answerOf, gatehouse } from '../api';
import { documentQueryOf, type DocumentSearch } from './document-search';

const everyMs = 1_500;

const stateOf = (documents: readonly Document[]): string =>
  documents.map(({ id, status, attempts }) => `${id} ${status} ${attempts}`).join();

/** What the list is like elsewhere; null when nobody can say just now. */
const askFor = async (search: DocumentSearch): Promise<string | null> => {
  const params = { query: documentQueryOf(search) };
  const answer = await answerOf(gatehouse.GET('/v1/ingestion/documents', { params }));
  if (answer.ok) return stateOf(answer.body.documents);
  return answer.failure.error === 'feature_disabled' ? 'off' : null;
};

/** While something in the list waits and somebody looks, has the page drawn anew as soon as that has changed. */
export const useProcessing = (search: DocumentSearch, { documents }: DocumentPage): void => {
  const router = useRouter();
  const shown = stateOf(documents);
  const { data } = useQuery({
    queryKey: ['documents', search, shown],
    queryFn: () => askFor(search),
    enabled: documents.some(({ status }) => status === 'queued'),
    refetchInterval: everyMs,
    staleTime: everyMs,
    // what it was like is of no use to anybody who comes back
    gcTime: 0,
  });
  const isOther = typeof data === 'string' && data !== shown;
  useEffect(() => {
    if (isOther) startTransition(() => router.refresh());
  }, [isOther, data, router]);
};
