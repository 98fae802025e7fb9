import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failureOf, refusalOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { storedState } from './support/stored-state.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const billingRoutes = [
  'GET /v1/billing/invoices',
  'GET /v1/billing/plans',
  'GET /v1/billing/stream',
  'GET /v1/billing/subscription',
  'GET /v1/billing/usage',
  'PATCH /v1/billing/subscription',
];
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  app = await startTestApp({ ENABLE_INGESTION: 'false' });
  operator = new Operator(app);
});

afterAll(async () => {
  await app.close();
});

beforeEach(async () => {
  await operator.change({ billing: true, hitl: null, ingestion: null, 'scoring-pro': null });
});

const past = '2020-01-01T00:00:00.000Z';
const changes: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['turns something off', { billing: false }],
  ['turns something on', { hitl: true, 'scoring-pro': { enabled: true } }],
  ['sets a limit and a window', { hitl: { enabled: true, limit: 2, endsAt: '2190-01-01T00:00:00.000Z' } }],
  ['has ended already', { hitl: { enabled: true, endsAt: past } }],
  ['has no effect', { ingestion: true, hitl: { enabled: true, limit: 99 } }],
  ['changes nothing', { billing: true }],
  ['takes an entitlement away', { billing: null }],
];

/** What may differ between what was said and what was done: when, and what only a change that is made has. */
const predictable = (answer: object) =>
  JSON.parse(JSON.stringify(answer), (member, value: unknown) =>
    ['updatedAt', 'revision', 'changeId', 'propagation', 'dryRun', 'tag'].includes(member)
      ? undefined
      : value,
  ) as unknown;

describe('a dry run', () => {
  it.each(changes)('says what the change that %s does, and writes nothing', async (_, features) => {
    const [stored, { revision, tag }] = [await storedState(app), await operator.view()];
    const preview = await operator.preview(features);
    expect(preview).toMatchObject({ dryRun: true, changeId: null, propagation: null, revision, tag });
    expect(await storedState(app)).toEqual(stored);
    expect(predictable(preview)).toEqual(predictable(await operator.change(features)));
  });

  it('names what flips with its reasons, what falls with it, and the routes that close', async () => {
    expect((await operator.preview({ billing: false })).effects).toEqual({
      turnsOn: [],
      turnsOff: [
        { feature: 'billing', before: 'entitled', after: 'not_entitled' },
        { feature: 'billing_stream', before: 'inherited', after: 'requirement_off', requirement: 'billing' },
      ],
      opens: [],
      closes: billingRoutes,
    });
    await operator.change({ billing: false });
    expect((await operator.preview({ billing: null })).effects).toEqual({
      turnsOn: [
        { feature: 'billing', before: 'not_entitled', after: 'inherited' },
        { feature: 'billing_stream', before: 'requirement_off', after: 'inherited' },
      ],
      turnsOff: [],
      opens: billingRoutes,
      closes: [],
    });
  });

  it('warns of what would have no effect', async () => {
    const { warnings, effects } = await operator.preview({ ingestion: true });
    expect(warnings.map(({ feature, code }) => [feature, code])).toEqual([['ingestion', 'gate_off']]);
    expect(effects).toEqual({ turnsOn: [], turnsOff: [], opens: [], closes: [] });
  });

  it('honours If-Match, and its ETag makes the change that follows the one that was previewed', async () => {
    const { tag } = await operator.preview({ hitl: true });
    await operator.change({ billing: null });
    expect((await failureOf(await operator.patch({ hitl: true }, { 'If-Match': tag }))).status).toBe(409);
    const stale = await failureOf(await operator.askPreview({ hitl: true }, { 'If-Match': tag }));
    expect(stale).toMatchObject({ status: 409, error: 'stale_revision', changedFields: ['billing'] });
    const { tag: current } = await operator.preview({ hitl: true });
    expect((await operator.patch({ hitl: true }, { 'If-Match': current })).status).toBe(200);
  });

  it.each([
    ['an unknown feature', { telepathy: true }, 'unknown_features'],
    ['a derived feature', { billing_stream: true }, 'derived_features'],
    ['nonsense', { billing: 'true' }, 'invalid_request'],
  ])('refuses %s as the change would', async (_, features, error) => {
    expect(await refusalOf(await operator.askPreview(features))).toEqual({ status: 400, error });
  });

  it.each([
    'dryRun=yes',
    'dryRun=',
    'dryRun=TRUE',
    'dryRun=1',
    'dryrun=true',
    'dryRun=true&dryRun=false',
    'dry',
  ])('that is misspelt as ?%s is refused, and nothing is changed', async (query) => {
    const stored = await storedState(app);
    const answer = await operator.askPreview({ billing: false }, {}, query);
    expect(await refusalOf(answer)).toEqual({ status: 400, error: 'invalid_request' });
    expect(await storedState(app)).toEqual(stored);
  });

  it('is for operators alone, and ?dryRun=false is a change', async () => {
    const body = { features: { billing: false }, reason: 'a test' };
    const asMember = await app.send('PATCH', `${operator.path}?dryRun=true`, body, { as: 'admin@acme.test' });
    expect(asMember.status).toBe(403);
    const made = (await (await operator.askPreview({ billing: false }, {}, 'dryRun=false')).json()) as object;
    expect(made).toMatchObject({ dryRun: false, changeId: expect.any(String) });
  });
});
