import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failureOf, refusalOf } from './support/failure.js';
import { Operator, type Changed } from './support/operator.js';
import { storedState } from './support/stored-state.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';

const gated = '/v1/billing/invoices';
const asSeeded = { billing: null, hitl: true, ingestion: true, 'scoring-pro': true, 'beta-dashboard': null };
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  app = await startTestApp();
  operator = new Operator(app);
});

afterAll(async () => {
  await app.close();
});

beforeEach(async () => {
  await operator.change(asSeeded);
});

const askFor = (path: string, from = app) => from.call(path, { as: 'member@acme.test' });
const denied = (reason: string) => ({ error: 'feature_disabled', status: 403, feature: 'billing', reason });

async function tenantFeatures(): Promise<unknown> {
  return ((await (await askFor('/v1/features')).json()) as { features: unknown }).features;
}

describe('a change of an entitlement', () => {
  it('is in force for the very next request to a gated route, again and again', async () => {
    for (let round = 0; round < 10; round += 1) {
      await operator.change({ billing: false });
      expect(await failureOf(await askFor(gated))).toMatchObject(denied('not_entitled'));
      await operator.change({ billing: true });
      expect((await askFor(gated)).status).toBe(200);
    }
  });

  it('to unset gives the feature back to whenUnset', async () => {
    await operator.change({ billing: false, hitl: null });
    await operator.change({ billing: null });
    expect((await askFor(gated)).status).toBe(200);
    const { features } = await operator.view();
    expect(features['billing']).toMatchObject({
      entitlement: { state: 'unset' },
      decision: { reason: 'inherited' },
    });
    expect(features['hitl']).toMatchObject({
      entitlement: { state: 'unset' },
      decision: { reason: 'not_entitled' },
    });
  });

  it('takes what requires the feature along', async () => {
    await operator.change({ billing: false });
    expect((await operator.view()).features['billing_stream']).toMatchObject({
      decision: { enabled: false, reason: 'requirement_off', requirement: 'billing' },
      blockedBy: [{ kind: 'requirement', feature: 'billing' }],
    });
    expect(await tenantFeatures()).toMatchObject({
      billing_stream: { enabled: false, reason: 'unavailable' },
    });
  });

  it('is shown to the tenant in words that say nothing of gates', async () => {
    const endsAt = new Date(Date.now() + 3_600_000).toISOString();
    const ended = new Date(Date.now() - 1_000).toISOString();
    await operator.change({
      billing: true,
      hitl: { enabled: true, limit: 3 },
      ingestion: false,
      'scoring-pro': { enabled: true, endsAt },
      'beta-dashboard': { enabled: true, endsAt: ended },
    });
    expect(await tenantFeatures()).toEqual({
      billing: { enabled: true, reason: 'on' },
      billing_stream: { enabled: true, reason: 'on' },
      hitl: { enabled: true, reason: 'on', limit: 3 },
      ingestion: { enabled: false, reason: 'not_entitled' },
      'scoring-pro': { enabled: true, reason: 'winding_down', endsAt },
      'beta-dashboard': { enabled: false, reason: 'ended' },
    });
  });

  it('leaves other features and other tenants as they are', async () => {
    const globex = new Operator(app, globexId);
    const before = await globex.view();
    const { features } = await operator.view();
    const changed = await operator.change({ billing: false });
    expect(changed.features).toMatchObject({ hitl: features['hitl'], ingestion: features['ingestion'] });
    expect(await globex.view()).toEqual(before);
  });

  it('answers what it left behind, and is logged once with who, why, before and after', async () => {
    const { revision } = await operator.view();
    const changed = await operator.change({ billing: false, hitl: { enabled: true, limit: 2 } });
    const { warnings, changeId, changed: keys, propagation, dryRun, effects, ...view } = changed;
    expect({ warnings, dryRun, propagation, keys: [...keys].sort() }).toEqual({
      warnings: [],
      dryRun: false,
      propagation: 'published',
      keys: ['billing', 'hitl'],
    });
    expect(effects).toMatchObject({
      turnsOn: [],
      turnsOff: [{ feature: 'billing' }, { feature: 'billing_stream' }],
    });
    const { tag, ...current } = await operator.view();
    expect(view).toEqual(current);
    expect(view).toMatchObject({ tenantId: acmeId, revision: revision + 1 });
    expect(tag).toMatch(new RegExp(`^"${revision + 1}-`));
    const changes = {
      billing: { before: null, after: { enabled: false } },
      hitl: { before: { enabled: true }, after: { enabled: true, limit: 2 } },
    };
    const line = { revision: revision + 1, id: changeId, actor: 'Operator', reason: 'a test', changes };
    expect((await operator.log()).slice(revision)).toEqual([line]);
  });

  it('that changes nothing takes no revision and no line in the log', async () => {
    await operator.change({ billing: false });
    const before = await storedState(app);
    expect(await operator.change({ billing: false })).toMatchObject({ changeId: null, changed: [] });
    expect(await operator.change({ 'beta-dashboard': null })).toMatchObject({ changeId: null, changed: [] });
    expect(await storedState(app)).toEqual(before);
  });

  it.each([
    ['an unknown feature', { billing: false, telepathy: true }, 'unknown_features', ['telepathy']],
    ['a derived feature', { billing: false, billing_stream: true }, 'derived_features', ['billing_stream']],
  ])('is all or nothing with %s, which it names', async (_, features, error, named) => {
    const before = await storedState(app);
    const failure = await failureOf(await operator.patch(features));
    expect(failure).toMatchObject({ status: 400, error, features: named });
    expect(await storedState(app)).toEqual(before);
  });

  it('of an unknown tenant is 404', async () => {
    const nobodys = new Operator(app, '99999999-9999-4999-8999-999999999999');
    const refusal = await refusalOf(await nobodys.patch({ billing: false }));
    expect(refusal).toEqual({ status: 404, error: 'unknown_tenant' });
  });

  it('by its upper-case id is one of the same tenant', async () => {
    const lettered = await operator.newTenant('Lettered');
    const { tenantId } = await new Operator(app, lettered.tenantId.toUpperCase()).change({ hitl: true });
    expect(tenantId).toBe(lettered.tenantId);
    expect((await lettered.view()).features['hitl']).toMatchObject({ entitlement: { state: 'on' } });
  });
});

describe('warnings', () => {
  it('name a limit that has no effect', async () => {
    const { warnings } = await operator.change({
      hitl: { enabled: true, limit: 11 },
      billing: { enabled: true, limit: 1 },
    });
    expect(warnings.map(({ feature, code }) => ({ feature, code }))).toEqual([
      { feature: 'billing', code: 'limit_without_effect' },
      { feature: 'hitl', code: 'limit_without_effect' },
    ]);
    expect(await tenantFeatures()).toMatchObject({ hitl: { limit: 10 } });
  });

  it('come also when the same is asked for again', async () => {
    const features = { hitl: { enabled: true, limit: 11 } };
    const [first, second] = [await operator.change(features), await operator.change(features)];
    expect(first.warnings).toHaveLength(1);
    expect(second).toMatchObject({ changeId: null, warnings: first.warnings });
  });
});

describe('a gate that is shut after a restart', () => {
  it('turns the feature off whatever entitlements say, and the operator is warned', async () => {
    await operator.change({ billing: true });
    const url = app.databaseUrl;
    const restarted = await startTestApp({ DATABASE_URL: url, ENABLE_BILLING: 'false' });
    try {
      expect(await failureOf(await askFor(gated, restarted))).toMatchObject(denied('unavailable'));
      expect((await askFor(gated)).status).toBe(200);
      await expectWarned(new Operator(restarted));
    } finally {
      await restarted.close();
    }
  });

  async function expectWarned(elsewhere: Operator): Promise<void> {
    const changed = await elsewhere.change({ billing: { enabled: true, limit: 5 } });
    expect(changed.features['billing']).toMatchObject({
      gate: { name: 'ENABLE_BILLING', open: false },
      entitlement: { state: 'on' },
      decision: { enabled: false, reason: 'gate_off' },
      blockedBy: [{ kind: 'gate', name: 'ENABLE_BILLING' }],
    });
    expect(changed.warnings).toContainEqual({
      feature: 'billing',
      code: 'gate_off',
      message: expect.stringContaining('ENABLE_BILLING'),
    });
  }
});

describe('If-Match on a change', () => {
  const change = { billing: false };
  const malformed = [
    ...['x', "'x'", '"x', 'x"', '*, "x"', '"a" "b"', 'W/x', 'w/"x"', '"é"'],
    `"${'x'.repeat(8_192)}"`,
    Array(1_000).fill('"x"').join(),
  ];

  it.each<[string, (tag: string) => string]>([
    ['the current tag', (tag) => tag],
    ['a list with the current tag', (tag) => `"x", ${tag} , W/"y"`],
    ['any', () => '*'],
    ['nothing', () => ''],
  ])('of %s lets it through', async (_, field) => {
    const { tag, revision } = await operator.view();
    const answer = await operator.patch(change, { 'if-match': field(tag) });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe((await operator.view()).tag);
    expect(await answer.json()).toMatchObject({ revision: revision + 1 });
  });

  it.each<[string, (tag: string) => string]>([
    ['a weak tag', (tag) => `W/${tag}`],
    ['a foreign tag', () => '"something-else"'],
    ['a revision to come', () => '"999999-x"'],
    ['the empty tag', () => '""'],
  ])('of %s is 409 and changes nothing', async (_, field) => {
    const { tag } = await operator.view();
    const before = await storedState(app);
    const answer = await operator.patch(change, { 'if-match': field(tag) });
    expect(answer.headers.get('etag')).toBe(tag);
    expect(await failureOf(answer)).toMatchObject({
      status: 409,
      error: 'stale_revision',
      currentETag: tag,
    });
    expect(await storedState(app)).toEqual(before);
  });

  it('of a stale tag is 409 and tells what has changed since, by whom and when', async () => {
    const { tag: stale } = await operator.view();
    await operator.change({ ingestion: false });
    await operator.change({ 'scoring-pro': false });
    const { tag } = await operator.view();
    const failure = await failureOf(await operator.patch(change, { 'if-match': stale }));
    expect(failure).toMatchObject({ error: 'stale_revision', currentETag: tag, changedBy: 'Operator' });
    expect([...(failure['changedFields'] as string[])].sort()).toEqual(['ingestion', 'scoring-pro']);
    expect(Date.now() - Date.parse(failure['changedAt'] as string)).toBeLessThan(60_000);
  });

  it.each(malformed.map((field) => [field.slice(0, 20), field]))(
    'of %s is 400 and changes nothing',
    async (_, field) => {
      const before = await storedState(app);
      const answer = await operator.patch(change, { 'if-match': field });
      expect(await refusalOf(answer)).toEqual({ status: 400, error: 'precondition_malformed' });
      expect(await storedState(app)).toEqual(before);
    },
  );

  it('lets one of many through that want to change the same revision', async () => {
    const { tag, revision } = await operator.view();
    const attempts = Array.from({ length: 10 }, (_, limit) =>
      operator.patch({ hitl: { enabled: true, limit } }, { 'if-match': tag }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect((await operator.view()).revision).toBe(revision + 1);
  });
});

/** A machine that is busy elsewhere may refuse in time (503): then nothing was changed, and it is asked again. */
async function persist(by: Operator, features: object): Promise<Changed> {
  const answer = await by.patch(features);
  if (answer.status === 503) return persist(by, features);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Changed;
}

describe('concurrent changes', () => {
  it('get contiguous revisions, one line each in the log, and the last is what is', async () => {
    const busy = await operator.newTenant('Busy');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, limit) => persist(busy, { hitl: { enabled: limit % 2 === 0, limit } })),
    );
    const log = await busy.log();
    expect(log.map(({ revision }) => revision)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const logged = Object.fromEntries(log.map(({ id, revision }) => [id, revision]));
    expect(Object.fromEntries(answers.map(({ changeId, revision }) => [changeId, revision]))).toEqual(logged);
    const states = log.map(({ changes }) => changes['hitl']);
    expect(states.map((state) => state?.before)).toEqual([
      null,
      ...states.slice(0, -1).map((state) => state?.after),
    ]);
    const { enabled, limit } = states.at(-1)?.after as { enabled: boolean; limit: number };
    const { entitlement } = (await busy.view()).features['hitl'] ?? {};
    expect(entitlement).toMatchObject({ state: enabled ? 'on' : 'off', limit });
  });
});
