import { useQuery } from '@tanstack/react-query';
import { answerOrThrow, gatehouse } from '../../api';

const path = '/v1/platform/tenants/{tenant_id}/features/{key}/decision';

interface Subject {
  readonly tenantId: string;
  readonly featureKey: string;
  readonly revision: number;
}

/** The explanation as it is at the moment, asked for while somebody looks. */
export const useExplanation = ({ tenantId, featureKey, revision }: Subject, isOpen: boolean) =>
  useQuery({
    queryKey: ['explanation', tenantId, featureKey, revision],
    queryFn: async () => {
      const params = { path: { tenant_id: tenantId, key: featureKey } };
      return (await answerOrThrow(gatehouse.GET(path, { params }))).body;
    },
    enabled: isOpen,
    gcTime: 0,
  });
