import type { ChangedFeatures, OperatorFeatures } from '@gatehouse/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, answerOrThrow, gatehouse, type Answer } from '../api';
import type { WantedValue } from './operator-types';

/** What a tenant has, with the ETag that a change must match. */
export interface Versioned {
  readonly body: OperatorFeatures;
  readonly etag: string | null;
}

/** One wanted change, in the operator's words. */
export interface WantedChange {
  readonly feature: string;
  readonly value: WantedValue;
  readonly reason: string;
}

const path = '/v1/platform/tenants/{tenant_id}/features';

const tenantFeatures = (tenantId: string) =>
  queryOptions({
    queryKey: ['tenant-features', tenantId],
    queryFn: async (): Promise<Versioned> => {
      const answer = await answerOrThrow(gatehouse.GET(path, { params: { path: { tenant_id: tenantId } } }));
      return { body: answer.body, etag: answer.etag };
    },
    staleTime: 5_000,
    // Coming back to the page, what the server has just rendered is fresher than anything kept here.
    gcTime: 0,
  });

export const useTenantFeatures = (tenantId: string, initial: Versioned) =>
  useQuery({ ...tenantFeatures(tenantId), initialData: initial });

/**
 * Sends one change against the state that is on the page, and puts the server's answer in its place. After anything
 * but a yes (a conflict, a lost answer) the state is read anew first. Changes of one tenant go one after the other:
 * two at once would be each other's conflict.
 */
export const useSendChange = (tenantId: string) => {
  const queries = useQueryClient();
  const { queryKey } = tenantFeatures(tenantId);
  const mutation = useMutation({
    scope: { id: `tenant-features:${tenantId}` },
    mutationFn: async ({ feature, value, reason }: WantedChange): Promise<Answer<ChangedFeatures>> => {
      const etag = queries.getQueryData(queryKey)?.etag;
      const params = { path: { tenant_id: tenantId }, header: etag ? { 'If-Match': etag } : {} };
      const body = { features: { [feature]: value }, reason };
      const answer = await answerOf(gatehouse.PATCH(path, { params, body }));
      if (answer.ok) queries.setQueryData(queryKey, { body: answer.body, etag: answer.etag });
      else await queries.refetchQueries({ queryKey });
      return answer;
    },
  });
  return mutation.mutateAsync;
};
