import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EntitlementState, FeatureChange, Failure, TenantFeatures } from '../../server/contract';
import { callApi, type Answer } from '../api';

/** What a tenant has, with the ETag that a change must match. */
export interface Versioned {
  readonly body: TenantFeatures;
  readonly etag: string | null;
}

/** One wanted change, in the operator's words. */
export interface WantedChange {
  readonly feature: string;
  readonly state: EntitlementState;
  readonly reason: string;
}

class ReadFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.error);
  }
}

const pathOf = (tenantId: string) => `/v1/platform/tenants/${tenantId}/features` as const;
const wireValue = { on: true, off: false, unset: null } as const satisfies Record<
  EntitlementState,
  boolean | null
>;

const tenantFeatures = (tenantId: string) =>
  queryOptions({
    queryKey: ['tenant-features', tenantId],
    queryFn: async (): Promise<Versioned> => {
      const answer = await callApi<TenantFeatures>(pathOf(tenantId));
      if (!answer.ok) throw new ReadFailed(answer.failure);
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
    mutationFn: async ({ feature, state, reason }: WantedChange): Promise<Answer<FeatureChange>> => {
      const answer = await callApi<FeatureChange>(pathOf(tenantId), {
        method: 'PATCH',
        ifMatch: queries.getQueryData(queryKey)?.etag ?? null,
        body: { features: { [feature]: wireValue[state] }, reason },
      });
      if (answer.ok) queries.setQueryData(queryKey, { body: answer.body, etag: answer.etag });
      else await queries.refetchQueries({ queryKey });
      return answer;
    },
  });
  return mutation.mutateAsync;
};
