import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failureOf } from './support/failure.js';
import { FaultProxy } from './support/fault-proxy.js';
import {
  allOn,
  allShut,
  changeFor,
  GateCoverage,
  gatedRoutes,
  shownFor,
  type GateCell,
} from './support/gated.js';
import { Operator } from './support/operator.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { storedState } from './support/stored-state.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

/** Generated from the checked-in manifest: each gated route is refused once for each reason that can refuse it. */
const coverage = new GateCoverage('gated routes', gatedRoutes);

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
  await operator.change(allOn);
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
/** What its handler then says is another matter: it gets neither a body nor a precondition. */
async function isLetIn(route: string): Promise<boolean> {
  const { status, body } = await call(route);
  // a stream would go on
  await body?.cancel();
  return status !== 401 && status !== 403 && status < 500;
}

async function expectRefused(cell: GateCell, reason: string, on = app) {
  const before = await storedState(on);
  const { key: feature } = cell.feature;
  expect(await failureOf(await call(cell.entry, on))).toMatchObject({
    ...{ error: 'feature_disabled', status: 403, feature, reason },
  });
  expect(await storedState(on)).toEqual(before);
  coverage.refused(cell);
}

it('every gated route is open while its feature is on', async () => {
  for (const { entry } of gatedRoutes) expect([entry, await isLetIn(entry)]).toEqual([entry, true]);
});

describe('a gated route is refused without effect', () => {
  it.each(['not entitled', 'ended', 'requirement off'] as const)('when the reason is: %s', async (reason) => {
    for (const cell of coverage.with(reason)) {
      await operator.change(changeFor(cell));
      await expectRefused(cell, shownFor[reason]);
      await operator.change(allOn);
    }
  });

  it('when the gate is shut, whatever the entitlement says', async () => {
    const closed = await startTestApp({ DATABASE_URL: database.url, ...allShut });
    await closed.cookieOf('admin@acme.test');
    try {
      for (const cell of coverage.with('gate shut')) await expectRefused(cell, 'unavailable', closed);
    } finally {
      await closed.close();
    }
  });

  it('when nobody can say, and says so', async () => {
    const before = await storedState(app);
    for (const cell of coverage.with('cannot verify')) {
      // verified a moment ago: what cannot be read is the entitlement
      await waitUntil(`${cell.entry} is let in`, () => isLetIn(cell.entry));
      proxy.freeze();
      const answer = await call(cell.entry);
      proxy.thaw();
      expect(await failureOf(answer)).toMatchObject({ error: 'feature_lookup_failed', status: 503 });
      coverage.refused(cell);
    }
    expect(await storedState(app)).toEqual(before);
  });

  it('for every reason that can refuse it', () => coverage.expectWhole());
});
