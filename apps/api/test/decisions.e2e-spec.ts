import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeniedDecision } from '../src/platform/decisions/decision.schema.js';
import { DecisionRows } from '../src/platform/decisions/decision-rows.js';
import { failureOf, refusalOf } from './support/failure.js';
import { FaultProxy } from './support/fault-proxy.js';
import { Operator } from './support/operator.js';
import { metricOf } from './support/read-metrics.js';
import { acmeId, type TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';
import { waitUntil } from './support/wait-until.js';

const as = 'operator@gatehouse.test';
const member = 'member@acme.test';
const gated = '/v1/billing/invoices';
let apps: TestApps;
let here: TestApp;
let elsewhere: TestApp;
let proxy: FaultProxy;
/** Keeps nothing, and reaches Postgres through a proxy that can stand still. */
let cutOff: TestApp;
let operator: Operator;

beforeAll(async () => {
  apps = await TestApps.create();
  here = await apps.start('here');
  elsewhere = await apps.start('elsewhere');
  proxy = new FaultProxy(new URL(apps.databaseUrl));
  await proxy.open();
  cutOff = await apps.start('cut-off', { DATABASE_URL: proxy.url, FEATURE_CACHE_TTL_MS: '0' });
  operator = new Operator(here);
});

afterAll(async () => {
  await apps.close();
  proxy.shut();
});

/** A denial, and the id that it gave. */
async function deniedOn(app: TestApp, path = gated) {
  const answer = await app.call(path, { as: member });
  const header = answer.headers.get('entitlements-decision-id');
  const failure = await failureOf(answer);
  // and how far the data were that it was decided by, so that nothing older lets anybody in afterwards
  expect(answer.headers.has('entitlements-revision')).toBe(answer.status === 403);
  expect(failure['decisionId']).toBe(header);
  return { id: header ?? '', failure };
}

const lookUp = (app: TestApp, id: string) => app.call(`/v1/platform/decisions/${id}`, { as });
async function found(app: TestApp, id: string): Promise<DeniedDecision> {
  const answer = await lookUp(app, id);
  expect(answer.status).toBe(200);
  return (await answer.json()) as DeniedDecision;
}
const foundWithin = (app: TestApp, id: string, ms: number) =>
  waitUntil(`${id} is found`, async () => (await lookUp(app, id)).status === 200, ms);

describe('a denial by an entitlement', () => {
  let id: string;
  let changeId: string | null;
  let revision: number;

  beforeAll(async () => {
    await operator.change({ billing: true });
    ({ changeId, revision } = await operator.change({ billing: false }));
    // a later change of something else is not the cause
    await operator.change({ hitl: { enabled: true, limit: 3 } });
    await waitUntil('it is off', async () => (await here.call(gated, { as: member })).status === 403);
    ({ id } = await deniedOn(here));
  });

  it('is found at once where it was made: the evaluation as it was, and the change that made it so', async () => {
    const { id: fresh } = await deniedOn(here, '/v1/billing/plans');
    const decision = await found(here, fresh);
    expect(decision).toMatchObject({
      ...{ decisionId: fresh, tenantId: acmeId, feature: 'billing', requires: ['billing'] },
      ...{ reason: 'not_entitled', instanceId: 'here', level: 'process', revision: revision + 1 },
      openGates: expect.arrayContaining(['ENABLE_BILLING', 'ENABLE_HITL']),
      explanation: { feature: 'billing', decision: { enabled: false, reason: 'not_entitled' } },
      cause: { changeId, feature: 'billing', revision, actor: 'Operator', reason: 'a test' },
    });
    expect(decision.explanation?.steps).toMatchObject([
      { step: 'gate', outcome: 'passed' },
      { step: 'entitlement', outcome: 'decided', phase: 'in_force', entitlement: { state: 'off' } },
      { step: 'when_unset', outcome: 'not_reached' },
    ]);
    expect(decision.ageMs).toBeGreaterThanOrEqual(0);
    expect(Date.now() - Date.parse(decision.at)).toBeLessThan(60_000);
  });

  it('is found on every other instance within a second', async () => {
    await operator.change({ hitl: { enabled: true, limit: 4 } });
    const { id: fresh } = await deniedOn(here);
    const inMemory = await (await lookUp(here, fresh)).text();
    await foundWithin(elsewhere, fresh, 1_000);
    const answer = await (await lookUp(elsewhere, fresh)).text();
    expect(JSON.parse(answer)).toMatchObject({ instanceId: 'here', cause: { changeId } });
    // letter by letter what the instance that denied has said before anything was written
    expect(answer).toBe(inMemory);
  });

  it('keeps its id, and one row that counts, while a client hammers', async () => {
    const { id: first } = await deniedOn(here);
    const ids = new Set<string>();
    for (let round = 0; round < 40; round += 1) ids.add((await deniedOn(here)).id);
    expect([...ids]).toEqual([first]);
    await waitUntil('the counter is written', async () => (await found(elsewhere, first)).seen >= 20);
    expect(await here.query('SELECT FROM denied_decisions WHERE id = $1', [first])).toHaveLength(1);
  });

  it('tells the tenant no more than before, and shows the decision to operators alone', async () => {
    const { failure } = await deniedOn(here);
    expect(Object.keys(failure).sort()).toEqual([
      'decisionId',
      'error',
      'feature',
      'instance',
      'message',
      'reason',
      'status',
      'success',
      'title',
      'type',
    ]);
    const answer = await here.call(`/v1/platform/decisions/${id}`, { as: member });
    expect(await refusalOf(answer)).toEqual({ status: 403, error: 'forbidden' });
  });

  it('has the id of another evaluation once the entitlements have changed', async () => {
    const before = await deniedOn(here);
    await operator.change({ hitl: false });
    const answered = async () => (await deniedOn(here)).id !== before.id;
    await waitUntil('the change is decided by', answered);
  });
});

it('a denial by a gate has no change for its cause', async () => {
  await operator.change({ billing: true });
  const shut = await apps.start('shut', { ENABLE_BILLING: 'false' });
  const { id, failure } = await deniedOn(shut);
  expect(failure['reason']).toBe('unavailable');
  expect(await found(shut, id)).toMatchObject({
    ...{ reason: 'gate_off', instanceId: 'shut', cause: null },
    explanation: {
      steps: [{ step: 'gate', name: 'ENABLE_BILLING', open: false, outcome: 'decided' }, {}, {}],
    },
  });
  await apps.stop(shut);
});

it('a denial that nobody could verify is kept until it can be written, and shows no data', async () => {
  await operator.change({ billing: true });
  expect((await cutOff.call(gated, { as: member })).status).toBe(200);
  proxy.freeze();
  const { id, failure } = await deniedOn(cutOff);
  proxy.thaw();
  expect(failure).toMatchObject({ error: 'feature_lookup_failed', status: 503 });
  await foundWithin(elsewhere, id, 5_000);
  expect(await found(elsewhere, id)).toMatchObject({
    ...{ reason: 'lookup_failed', instanceId: 'cut-off', feature: 'billing', tenantId: acmeId },
    ...{ revision: null, level: null, ageMs: null, explanation: null, cause: null },
  });
  expect(await metricOf(cutOff, 'gatehouse_denials_dropped_total')).toBe(0);
  await waitUntil('nothing waits', async () => (await metricOf(cutOff, 'gatehouse_denials_waiting')) === 0);
});

describe('what is not kept', () => {
  it('is 404 that says what is; what is no id is 400', async () => {
    const failure = await failureOf(await lookUp(here, randomUUID()));
    expect(failure).toMatchObject({ status: 404, error: 'unknown_decision' });
    expect(failure.message).toMatch(/7 days.*100,000.*200 new ones a second/);
    expect(await refusalOf(await lookUp(here, 'abc'))).toEqual({ status: 400, error: 'invalid_request' });
  });

  const rows = () => here.query<{ count: number }>('SELECT count(*)::int FROM denied_decisions');
  const add = (count: number, age: string) =>
    here.query(
      `INSERT INTO denied_decisions (id, at, seen, evaluation)
       SELECT gen_random_uuid(), now() - interval '${age}', 1, '{}' FROM generate_series(1, ${count})`,
    );
  const sweep = () => here.app.get(DecisionRows, { strict: false }).sweep();

  it('is what is older than a week', async () => {
    await sweep();
    const before = await rows();
    await add(1_500, '7 days 1 minute');
    await add(1, '6 days 23 hours');
    await sweep();
    expect(await rows()).toEqual([{ count: (before[0]?.count ?? 0) + 1 }]);
  });

  it('is the oldest of more than 100,000', async () => {
    await operator.change({ billing: false });
    await waitUntil('it is off', async () => (await here.call(gated, { as: member })).status === 403);
    const { id } = await deniedOn(here);
    await foundWithin(elsewhere, id, 1_000);
    await add(100_500, '1 hour');
    await sweep();
    expect(await rows()).toEqual([{ count: 100_000 }]);
    expect((await lookUp(elsewhere, id)).status).toBe(200);
  });
});
