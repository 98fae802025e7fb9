import { readFileSync } from 'node:fs';
import { featureCatalogue, type Feature } from '@gatehouse/features/domain';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { failureOf } from './support/failure.js';
import { FaultProxy } from './support/fault-proxy.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { storedState } from './support/stored-state.js';
import { acmeId, startTestApp, type TestApp } from './support/test-app.js';

jest.setTimeout(30_000);

const reasons = ['gate shut', 'not entitled', 'requirement off', 'expired', 'cannot verify'] as const;
type Reason = (typeof reasons)[number];

interface Denial {
  readonly route: string;
  readonly feature: Feature;
  readonly reason: Reason;
}

const { features } = JSON.parse(
  readFileSync(new URL('../../../openapi/feature-manifest.json', import.meta.url), 'utf8'),
) as { features: Record<string, { routes: string[] }> };

const routes = Object.entries(features).flatMap(([key, gated]) =>
  gated.routes.map((route) => ({ key, route })),
);

/** What can deny a feature at all: one that inherits is on again when an entitlement ends. */
const canDeny: Readonly<Record<Reason, (feature: Feature) => boolean>> = {
  'gate shut': () => true,
  'not entitled': ({ derived }) => !derived,
  'requirement off': ({ requires }) => requires.length > 0,
  expired: ({ whenUnset, derived }) => whenUnset === 'off' && !derived,
  'cannot verify': () => true,
};

const denials: readonly Denial[] = routes.flatMap(({ key, route }) => {
  const feature = (featureCatalogue as ReadonlyMap<string, Feature>).get(key);
  if (!feature) throw new Error(`${key} is in the manifest and not in the catalogue`);
  return reasons.filter((reason) => canDeny[reason](feature)).map((reason) => ({ route, feature, reason }));
});

const denied = new Set<Denial>();
let database: { readonly url: string; drop(): Promise<void> };
let proxy: FaultProxy;
let app: TestApp;

beforeAll(async () => {
  database = await createScratchDatabase();
  proxy = new FaultProxy(new URL(database.url));
  await proxy.open();
  app = await startTestApp({ DATABASE_URL: proxy.url });
});

afterAll(async () => {
  console.log(`gated routes: ${routes.length}; denials: ${denied.size} of ${denials.length} seen`);
  await app.close();
  proxy.shut();
  await database.drop();
});

const call = (route: string, from = app) => {
  const [method = '', path = ''] = route.split(' ');
  return from.call(path.replaceAll(/\{\w+\}/g, acmeId), { method, as: 'admin@acme.test' });
};

/** Makes the reason true, asks, and makes it untrue again. */
const asked: Readonly<Record<Reason, (denial: Denial) => Promise<Response>>> = {
  'gate shut': async ({ route, feature }) => {
    const shut = await startTestApp({ DATABASE_URL: database.url, [feature.gate]: 'false' });
    return call(route, shut).finally(() => shut.close());
  },
  'not entitled': ({ route, feature }) => whileChanged({ [feature.key]: false }, route),
  'requirement off': ({ route, feature }) => {
    const [requirement] = feature.requires;
    return whileChanged({ [requirement?.key ?? '']: false }, route);
  },
  expired: ({ route, feature }) =>
    whileChanged({ [feature.key]: { enabled: true, endsAt: '2020-01-01T00:00:00Z' } }, route),
  'cannot verify': async ({ route }) => {
    proxy.freeze();
    return call(route).finally(() => proxy.thaw());
  },
};

async function whileChanged(wanted: Readonly<Record<string, unknown>>, route: string): Promise<Response> {
  const change = (to: object) =>
    app.send(
      'PATCH',
      `/v1/platform/tenants/${acmeId}/features`,
      { features: to, reason: 'a test' },
      { as: 'operator@gatehouse.test' },
    );
  expect((await change(wanted)).status).toBe(200);
  const answer = await call(route);
  expect((await change(Object.fromEntries(Object.keys(wanted).map((key) => [key, null])))).status).toBe(200);
  return answer;
}

const shown: Readonly<Record<Reason, object>> = {
  'gate shut': { status: 403, error: 'feature_disabled', reason: 'unavailable' },
  'not entitled': { status: 403, error: 'feature_disabled', reason: 'not_entitled' },
  'requirement off': { status: 403, error: 'feature_disabled', reason: 'unavailable' },
  expired: { status: 403, error: 'feature_disabled', reason: 'ended' },
  'cannot verify': { status: 503, error: 'feature_lookup_failed' },
};

/** Nothing of a product, whatever operators did in between. */
async function products(): Promise<object> {
  const {
    entitlements: _e,
    tenants: _t,
    changes: _c,
    sessions: _s,
    ...rest
  } = (await storedState(app)) as Record<string, unknown>;
  return rest;
}

describe('every gated route of the manifest', () => {
  it.each(routes)('works while nothing denies it: $route', async ({ route }) => {
    const answer = await call(route);
    expect([403, 503]).not.toContain(answer.status);
  });

  it.each(denials.map((denial) => [denial.route, denial.reason, denial] as const))(
    '%s is denied: %s',
    async (_route, reason, denial) => {
      const before = await products();
      const answer = await asked[reason](denial);
      expect(await failureOf(answer)).toMatchObject({
        ...shown[reason],
        ...(answer.status === 403 && { feature: denial.feature.key }),
      });
      expect(await products()).toEqual(before);
      denied.add(denial);
    },
  );

  it('is denied for every reason that its feature can have', () => {
    expect(routes.length).toBeGreaterThan(0);
    expect(denied.size).toBe(denials.length);
  });
});
