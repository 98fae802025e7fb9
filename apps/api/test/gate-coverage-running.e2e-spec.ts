import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FeatureService, GatedJobs, type FeatureKey } from '@gatehouse/features';
import { Pool } from 'pg';
import { EventStream } from './support/event-stream.js';
import { FaultProxy } from './support/fault-proxy.js';
import {
  allOn,
  allShut,
  changeFor,
  GateCoverage,
  gatedJobs,
  gatedStreams,
  shownFor,
  type GateCell,
} from './support/gated.js';
import { Operator } from './support/operator.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { acmeId, startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

/** Generated from the checked-in manifest and OpenAPI document: what runs on after it was let in. */
const jobs = new GateCoverage('gated jobs', gatedJobs);
// gates are what a process starts with
const streams = new GateCoverage('gated streams', gatedStreams, ['gate shut']);

let database: Awaited<ReturnType<typeof createScratchDatabase>>;
/** Not through the proxy. */
let owner: Pool;
let proxy: FaultProxy;
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  database = await createScratchDatabase();
  owner = new Pool({ connectionString: database.url, max: 1 });
  proxy = new FaultProxy(new URL(database.url));
  await proxy.open();
  // nothing is kept, so that every question is put to Postgres
  app = await startTestApp({ DATABASE_URL: proxy.url, FEATURE_CACHE_TTL_MS: '0' });
  operator = new Operator(app);
});

beforeEach(() => operator.change(allOn));
afterEach(() => proxy.thaw());
afterAll(async () => {
  await app.close();
  proxy.shut();
  await owner.end();
  await database.drop();
});

/** What each job would do something to: adds it for Acme, and says what has become of all of it. */
interface Work {
  readonly add: string;
  readonly state: string;
}
const works: Readonly<Record<string, Work>> = {
  // no host is allowed: that is what it finds when it may look
  'ingestion.collect': {
    add: `INSERT INTO ingestion_sources (id, tenant_id, name, url)
      SELECT id, '${acmeId}', 'A source', 'https://feeds.test/' || id FROM gen_random_uuid() AS id`,
    state: 'SELECT json_agg(s ORDER BY id) FROM ingestion_sources s',
  },
  'ingestion.process': {
    add: `INSERT INTO documents (id, tenant_id, external_id, title, body)
      SELECT id, '${acmeId}', id, 'A title', 'A text' FROM gen_random_uuid() AS id`,
    state: `SELECT (SELECT json_agg(d ORDER BY id) FROM documents d), (SELECT json_agg(u) FROM billing_usage u)`,
  },
};
const workOf = ({ entry }: GateCell): Work => {
  const work = works[entry];
  if (!work) throw new Error(`It is not known what ${entry} would do something to`);
  return work;
};

/** It has something to do, is parked, and has done nothing. */
async function expectParked(cell: GateCell, on = app, directly: Pick<TestApp, 'query'> = on): Promise<void> {
  const { add, state } = workOf(cell);
  await directly.query(add);
  const before = await directly.query(state);
  expect(await on.app.get(GatedJobs).run(cell.entry, acmeId)).toBe('parked');
  expect(await directly.query(state)).toEqual(before);
  jobs.refused(cell);
}

/** What was parked is done when it may be. */
async function expectResumed(cell: GateCell): Promise<void> {
  const { state } = workOf(cell);
  const parked = JSON.stringify(await app.query(state));
  await operator.change(allOn);
  const isDone = async () => JSON.stringify(await app.query(state)) !== parked;
  await waitUntil(`${cell.entry} has done something`, isDone, 10_000);
}

describe('a gated job is parked without effect, and resumes', () => {
  it.each(['not entitled', 'ended', 'requirement off'] as const)('when the reason is: %s', async (reason) => {
    for (const cell of jobs.with(reason)) {
      await operator.change(changeFor(cell));
      await expectParked(cell);
      await expectResumed(cell);
    }
  });

  it('when nobody can say', async () => {
    const directly = { query: async (sql: string) => (await owner.query(sql)).rows as never };
    for (const cell of jobs.with('cannot verify')) {
      proxy.freeze();
      await expectParked(cell, app, directly);
      expect(await app.app.get(FeatureService).isFeatureEnabled(acmeId, cell.feature.key as FeatureKey)).toBe(
        false,
      );
      proxy.thaw();
      await waitUntil('it is ready again', () => app.isReady(), 5_000);
      await expectResumed(cell);
    }
  });

  it('when the gate is shut, whatever the entitlement says', async () => {
    const closed = await startTestApp(allShut);
    try {
      await new Operator(closed).change(allOn);
      for (const cell of jobs.with('gate shut')) await expectParked(cell, closed);
    } finally {
      await closed.close();
    }
  });

  it('for every reason that can refuse it', () => jobs.expectWhole());
});

/** It runs, and is refused meanwhile. */
async function expectEnded(cell: GateCell, refuse: () => Promise<unknown>, last: object): Promise<void> {
  const [, path = ''] = cell.entry.split(' ');
  const stream = await EventStream.open(app, path, { cookie: await app.cookieOf('member@acme.test') });
  await stream.event(1, 2_000);
  await refuse();
  await stream.ended(5_000);
  expect(stream.events.at(-1)).toMatchObject({
    type: 'revoked',
    data: { feature: cell.feature.key, ...last },
  });
  streams.refused(cell);
}

describe('a gated stream that runs ends with the reason', () => {
  it.each(['not entitled', 'ended', 'requirement off'] as const)('when it is: %s', async (reason) => {
    for (const cell of streams.with(reason)) {
      const refuse = () => operator.change(changeFor(cell));
      await expectEnded(cell, refuse, { error: 'feature_disabled', reason: shownFor[reason] });
      await operator.change(allOn);
    }
  });

  it('when nobody can say', async () => {
    for (const cell of streams.with('cannot verify')) {
      await expectEnded(cell, async () => proxy.freeze(), { error: 'feature_lookup_failed' });
      proxy.thaw();
      await waitUntil('it is ready again', () => app.isReady(), 5_000);
    }
  });

  it('for every reason that can refuse it', () => streams.expectWhole());
});
