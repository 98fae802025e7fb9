import { readFile } from 'node:fs/promises';
import { featureCatalogue, type Feature, type FeatureManifestDocument } from '@gatehouse/features';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failureOf } from './support/failure.js';
import { FaultProxy } from './support/fault-proxy.js';
import { Operator } from './support/operator.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { storedState } from './support/stored-state.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

/** Generated from the checked-in manifest: each gated route is refused once for each reason that can refuse it. */
const manifest = JSON.parse(
  await readFile(new URL('../../../openapi/feature-manifest.json', import.meta.url), 'utf8'),
) as FeatureManifestDocument;

const gated = Object.entries(manifest.features).flatMap(([key, { routes }]) => {
  const feature = featureCatalogue.get(key as never) as Feature;
  return routes.map((route) => ({ route, feature }));
});
/** Which reasons can refuse a route that a feature gates. */
const reasonsFor = ({ whenUnset, derived, requires }: Feature) => [
  'gate shut',
  'cannot verify',
  ...(derived ? [] : ['not entitled']),
  ...(whenUnset === 'off' && !derived ? ['ended'] : []),
  ...(requires.length > 0 ? ['requirement off'] : []),
];
const cells = gated.flatMap((each) => reasonsFor(each.feature).map((reason) => ({ ...each, reason })));
const routesFor = (reason: string) => cells.filter((cell) => cell.reason === reason);
const refused = new Set<string>();

let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let proxy: FaultProxy;
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  database = await createScratchDatabase();
  proxy = new FaultProxy(new URL(database.url));
  await proxy.open();
  // nothing is kept, so that every question is put to Postgres
  app = await startTestApp({ DATABASE_URL: proxy.url, FEATURE_CACHE_TTL_MS: '0' });
  operator = new Operator(app);
});

afterAll(async () => {
  await app.close();
  proxy.shut();
  await database.drop();
});

const call = (route: string, on = app) => {
  const [method = '', path = ''] = route.split(' ');
  return on.call(path.replaceAll(/\{\w+\}/g, 'a'), { method, as: 'admin@acme.test' });
};
const isOpen = async (route: string) => ![401, 403, 503].includes((await call(route)).status);
const denial = ({ key }: Feature, reason: string) => ({
  error: 'feature_disabled',
  status: 403,
  feature: key,
  reason,
});

async function expectRefused(route: string, feature: Feature, reason: string, shown: string, on = app) {
  expect(await failureOf(await call(route, on))).toMatchObject(denial(feature, shown));
  refused.add(`${route} ${reason}`);
}

it('every gated route is open while its feature is on', async () => {
  for (const { route, feature } of gated) {
    if (!feature.derived) await operator.change({ [feature.key]: true });
    // without an id that exists or a body: what is expected is that the gate lets it through
    expect([route, await isOpen(route)]).toEqual([route, true]);
  }
  expect(gated.length).toBeGreaterThan(0);
});

describe('a gated route is refused without effect', () => {
  it('when the tenant is not entitled', async () => {
    for (const { route, feature, reason } of routesFor('not entitled')) {
      await operator.change({ [feature.key]: false });
      const before = await storedState(app);
      await expectRefused(route, feature, reason, 'not_entitled');
      expect(await storedState(app)).toEqual(before);
      await operator.change({ [feature.key]: true });
    }
  });

  it('when the entitlement has ended, where unset is off', async () => {
    for (const { route, feature, reason } of routesFor('ended')) {
      await operator.change({ [feature.key]: { enabled: true, endsAt: '2020-01-01T00:00:00Z' } });
      await expectRefused(route, feature, reason, 'ended');
      await operator.change({ [feature.key]: true });
    }
  });

  it('when a required feature is off', async () => {
    for (const { route, feature, reason } of routesFor('requirement off')) {
      const [required] = feature.requires;
      await operator.change({ [required?.key ?? '']: false });
      await expectRefused(route, feature, reason, 'unavailable');
      await operator.change({ [required?.key ?? '']: true });
    }
  });

  it('when the gate is shut, whatever the entitlement says', async () => {
    const shut = Object.fromEntries([...featureCatalogue.values()].map(({ gate }) => [gate, 'false']));
    const closed = await startTestApp({ DATABASE_URL: database.url, ...shut });
    try {
      for (const { route, feature, reason } of routesFor('gate shut')) {
        await expectRefused(route, feature, reason, 'unavailable', closed);
      }
    } finally {
      await closed.app.close();
    }
  });

  it('when nobody can say, and says so', async () => {
    const before = await storedState(app);
    for (const { route, reason } of routesFor('cannot verify')) {
      // verified a moment ago: what cannot be read is the entitlement
      await waitUntil(`${route} is open`, () => isOpen(route));
      proxy.freeze();
      const answer = await call(route);
      proxy.thaw();
      expect(await failureOf(answer)).toMatchObject({ error: 'feature_lookup_failed', status: 503 });
      refused.add(`${route} ${reason}`);
    }
    expect(await storedState(app)).toEqual(before);
  });

  it('for every reason that can refuse it', () => {
    const expected = cells.map(({ route, reason }) => `${route} ${reason}`);
    console.log(`Gate coverage: ${refused.size} of ${expected.length} (gated routes × reasons)`);
    expect([...refused].sort()).toEqual(expected.sort());
  });
});
