import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOrThrow, gatehouse } from '../../api';
import type { WantedValue } from '../operator-types';

export interface PreviewSubject {
  readonly tenantId: string;
  readonly featureKey: string;
  /** Of what is on the page: another one is previewed anew. */
  readonly revision: number;
  /** Undefined: what is in the form cannot be sent. */
  readonly value: WantedValue | undefined;
}

const settlesMs = 300;
const path = '/v1/platform/tenants/{tenant_id}/features';

/** The text once it has stood still for a moment; the first one at once. */
const useSettled = (text: string | undefined): string | undefined => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settlesMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** What the change in the form would do to the tenant as it is, asked anew whenever the form has changed. */
export const usePreview = ({ tenantId, featureKey, revision, value }: PreviewSubject) => {
  const text = value === undefined ? undefined : JSON.stringify(value);
  const settled = useSettled(text);
  return useQuery({
    queryKey: ['preview', tenantId, featureKey, revision, text],
    queryFn: async () => {
      const params = { path: { tenant_id: tenantId }, query: { dryRun: 'true' } } as const;
      const body = { features: { [featureKey]: value ?? null }, reason: 'A preview' };
      return (await answerOrThrow(gatehouse.PATCH(path, { params, body }))).body;
    },
    enabled: text !== undefined && settled === text,
    retry: false,
    gcTime: 0,
  });
};
