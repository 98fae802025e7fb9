import { describe, expect, it } from '@jest/globals';
import { createGatehouseClient } from './client.js';
import { features, type FeatureKey } from './generated/features.js';
import { GatehouseError } from './gatehouse-error.js';
import { unwrap } from './unwrap.js';

const problem = {
  success: false,
  error: 'feature_disabled',
  message: 'The feature "billing" is off.',
  type: 'urn:gatehouse:error:feature_disabled',
  title: 'The feature is off',
  status: 403,
  instance: '/v1/billing/plans',
  feature: 'billing',
  reason: 'not_entitled',
};

/** A client whose requests end in a list, each answered alike. */
function clientAnswered(status: number, body: string, contentType = 'application/json') {
  const requests: Request[] = [];
  const client = createGatehouseClient({
    baseUrl: 'https://api.example.com',
    token: 'a-token',
    fetch: (request) => {
      requests.push(request);
      return Promise.resolve(new Response(body, { status, headers: { 'content-type': contentType } }));
    },
  });
  return { client, requests };
}

describe('the client', () => {
  it('sends the credential, and asks for JSON', async () => {
    const { client, requests } = clientAnswered(200, '{"plans":[]}');
    expect(await unwrap(client.GET('/v1/billing/plans'))).toEqual({ plans: [] });
    expect(requests[0]?.url).toBe('https://api.example.com/v1/billing/plans');
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer a-token');
    expect(requests[0]?.headers.get('accept')).toBe('application/json');
  });

  it('puts ids into paths, escaped', async () => {
    const { client, requests } = clientAnswered(200, '{}');
    await client.GET('/v1/platform/tenants/{tenant_id}', { params: { path: { tenant_id: 'a/b' } } });
    expect(requests[0]?.url).toBe('https://api.example.com/v1/platform/tenants/a%2Fb');
  });

  it('throws the failure that the API answered, with its code and facts', async () => {
    const { client } = clientAnswered(403, JSON.stringify(problem));
    const failure = await unwrap(client.GET('/v1/billing/plans')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GatehouseError);
    expect(failure).toMatchObject({ code: 'feature_disabled', status: 403, problem: { feature: 'billing' } });
  });

  it('does not take a proxy’s page for an answer of the API', async () => {
    const { client } = clientAnswered(502, '<h1>Bad gateway</h1>', 'text/html');
    await expect(unwrap(client.GET('/v1/billing/plans'))).rejects.toThrow(TypeError);
  });

  it('gives up after its timeout', async () => {
    const client = createGatehouseClient({
      baseUrl: 'https://api.example.com',
      timeoutMs: 5,
      fetch: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    });
    await expect(client.GET('/v1/features')).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('knows the keys of the catalogue, and no other', () => {
    const billing: FeatureKey = 'billing';
    // @ts-expect-error a misspelt key does not compile
    const misspelt: FeatureKey = 'biling';
    expect([billing in features, misspelt in features]).toEqual([true, false]);
  });
});
