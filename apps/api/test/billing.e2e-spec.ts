import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { recordUsage } from '../src/billing/usage.js';
import type { ErrorCode } from '../src/http/index.js';
import { failureOf } from './support/failure.js';
import { expectRefused } from './support/refused.js';
import { createColleague } from './support/settings.js';
import { Subscriber } from './support/subscriber.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let admin: Subscriber;
let colleague: Subscriber;
let member: Subscriber;
let tag: string;

beforeAll(async () => {
  app = await startTestApp();
  admin = await Subscriber.signIn(app, 'admin@acme.test');
  colleague = await Subscriber.signIn(app, await createColleague(app));
  member = await Subscriber.signIn(app, 'member@acme.test');
});
beforeEach(async () => {
  await admin.change({ planId: 'team', seats: 12, cancelAtPeriodEnd: false });
  tag = await admin.tag();
});
afterAll(() => app.close());

const invoices = () =>
  app.query<{ amount_cents: number; status: string; number: string }>(
    'SELECT amount_cents, status, number FROM billing_invoices WHERE tenant_id = $1 ORDER BY issued_at DESC',
    [acmeId],
  );

describe('a subscription', () => {
  it('is read with its version, to be revalidated', async () => {
    const answer = await member.get();
    const { subscription } = (await answer.json()) as { subscription: { version: number } };
    expect(subscription).toMatchObject({ planId: 'team', planName: 'Team', seats: 12 });
    expect(answer.headers.get('etag')).toBe(`"${subscription.version}"`);
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect((await member.get({ 'if-none-match': tag })).status).toBe(304);
  });

  it('is changed at once, takes the next version, and the change is recorded', async () => {
    const before = await admin.read();
    const answer = await admin.patch({ seats: 13, cancelAtPeriodEnd: true }, tag);
    expect(answer.status).toBe(200);
    const version = before.version + 1;
    const { subscription } = (await answer.json()) as { subscription: unknown };
    const after = { ...before, seats: 13, cancelAtPeriodEnd: true, version, updatedAt: expect.any(String) };
    expect([subscription, answer.headers.get('etag')]).toEqual([after, `"${version}"`]);
    expect(await member.read()).toEqual(subscription);
    expect((await admin.audited()).at(-1)).toEqual({
      actor: 'Acme Admin',
      request_id: answer.headers.get('x-request-id'),
      revision: version,
      changes: { seats: { before: 12, after: 13 }, cancelAtPeriodEnd: { before: false, after: true } },
    });
  });

  it('stays as it is when what is wanted is there already', async () => {
    const [before, audited] = [await admin.read(), await admin.audited()];
    const answer = await admin.patch({ planId: 'team', seats: 12 }, tag);
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, tag]);
    expect([await admin.read(), await admin.audited()]).toEqual([before, audited]);
  });

  it('is billed at once for the rest of the period when the plan is dearer, and not when it is cheaper', async () => {
    await app.query(
      `UPDATE billing_subscriptions SET current_period_start = now() - interval '15 days 1 hour',
         current_period_end = now() + interval '14 days 23 hours' WHERE tenant_id = $1`,
      [acmeId],
    );
    const before = await invoices();
    await admin.change({ planId: 'enterprise' });
    const [newest, ...others] = await invoices();
    expect(newest).toMatchObject({ amount_cents: (99_000 - 9_900) / 2, status: 'open' });
    expect(others).toEqual(before);
    await admin.change({ planId: 'starter', seats: 1 });
    expect(await invoices()).toHaveLength(before.length + 1);
    const listed = await app.call('/v1/billing/invoices?limit=1', { as: 'member@acme.test' });
    expect(((await listed.json()) as { invoices: unknown[] }).invoices).toEqual([
      expect.objectContaining({ number: newest?.number, amountCents: 44_550 }),
    ]);
  });

  it('of a tenant that has none is null, and cannot be changed', async () => {
    const globex = await Subscriber.signIn(app, 'admin@globex.test', globexId);
    const before = await app.query('SELECT * FROM billing_subscriptions WHERE tenant_id = $1', [globexId]);
    await app.query('DELETE FROM billing_subscriptions WHERE tenant_id = $1', [globexId]);
    const answer = await globex.get();
    expect([await answer.json(), answer.headers.get('etag')]).toEqual([{ subscription: null }, '"0"']);
    await expectRefused(app, 'not_found', () => globex.patch({ seats: 2 }, '"0"'));
    await app.query(
      'INSERT INTO billing_subscriptions SELECT * FROM json_populate_recordset(NULL::billing_subscriptions, $1)',
      [JSON.stringify(before)],
    );
  });
});

describe('a change that was applied and is sent again', () => {
  it('is 200, and recorded and billed once', async () => {
    const wanted = { planId: 'enterprise', seats: 20 };
    const first = await admin.patch(wanted, tag);
    const [stored, audited, billed] = [await first.json(), await admin.audited(), await invoices()];
    const again = await admin.patch(wanted, tag);
    expect([again.status, await again.json()]).toEqual([200, stored]);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect([await admin.audited(), await invoices()]).toEqual([audited, billed]);
  });

  it('is no retry by somebody else, with another body, or after another change', async () => {
    expect((await admin.patch({ seats: 20 }, tag)).status).toBe(200);
    await expectRefused(app, 'stale_subscription', () => colleague.patch({ seats: 20 }, tag));
    await expectRefused(app, 'stale_subscription', () => admin.patch({ seats: 21 }, tag));
    await expectRefused(app, 'stale_subscription', () => admin.patch({ planId: 'team' }, tag));
    await colleague.change({ cancelAtPeriodEnd: true });
    await expectRefused(app, 'stale_subscription', () => admin.patch({ seats: 20 }, tag));
  });
});

it('of 20 changes of one version at once exactly one is made', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      (place % 2 === 0 ? admin : colleague).patch({ seats: 100 + place }, tag),
    ),
  );
  const made = answers.flatMap(({ status }, place) => (status === 200 ? place : []));
  expect(made).toHaveLength(1);
  for (const lost of answers.filter(({ status }) => status !== 200))
    expect(await failureOf(lost)).toMatchObject({ error: 'stale_subscription' });
  expect((await admin.read()).seats).toBe(100 + (made[0] ?? NaN));
});

describe('a conflict', () => {
  it('says who changed what and when, and brings what is current', async () => {
    await colleague.change({ seats: 30 });
    await colleague.change({ cancelAtPeriodEnd: true });
    const answer = await admin.patch({ planId: 'starter' }, tag);
    const current = await admin.read();
    const currentETag = `"${current.version}"`;
    expect([answer.status, answer.headers.get('etag')]).toEqual([409, currentETag]);
    expect(await failureOf(answer)).toMatchObject({
      error: 'stale_subscription',
      ...{ currentETag, current, changedFields: ['seats', 'cancelAtPeriodEnd'] },
      ...{ changedBy: 'A colleague', changedAt: current.updatedAt },
    });
  });

  it('that nobody can trace back names what would differ', async () => {
    const { version } = await admin.read();
    for (const field of ['"0"', `"${version + 1}"`, '"abc"', '"01"', `"${'9'.repeat(30)}"`]) {
      const conflict = await expectRefused(app, 'stale_subscription', () =>
        admin.patch({ planId: 'team', seats: 99 }, field),
      );
      expect(conflict).toMatchObject({ changedFields: ['seats'] });
    }
  });
});

describe('If-Match', () => {
  it.each<[ErrorCode, string, () => string | undefined]>([
    ['precondition_required', 'absent', () => undefined],
    ['precondition_required', 'empty', () => ''],
    ['precondition_required', '*', () => '*'],
    ['precondition_malformed', 'unquoted', () => tag.replaceAll('"', '')],
    ['precondition_malformed', 'unclosed', () => tag.slice(0, -1)],
    ['precondition_malformed', 'a list with *', () => `*, ${tag}`],
    ['precondition_malformed', '1,000 tags', () => Array.from({ length: 1_000 }, () => tag).join()],
    ['stale_subscription', 'weak', () => `W/${tag}`],
    ['stale_subscription', 'old', () => '"0"'],
    ['stale_subscription', 'a list of others', () => '"abc", "0"'],
  ])('gets %s when it is %s', async (code, _, field) => {
    await expectRefused(app, code, () => admin.patch({ seats: 99 }, field()));
  });

  it('matches as one of a list', async () => {
    expect((await admin.patch({ seats: 99 }, `"x", W/"y" ,,${tag}`)).status).toBe(200);
  });

  it('comes after who asks and the body’s type and size, and before the body', async () => {
    const json = { 'content-type': 'application/json' };
    await expectRefused(app, 'forbidden', () => member.patch({}, '*'));
    await expectRefused(app, 'unauthenticated', () => app.send('PATCH', '/v1/billing/subscription', {}));
    await expectRefused(app, 'unsupported_media_type', () =>
      admin.patchText('{', { 'content-type': 'text/plain' }),
    );
    await expectRefused(app, 'payload_too_large', () => admin.patchText(' '.repeat(65_537), json));
    await expectRefused(app, 'precondition_required', () => admin.patchText('{', json));
    await expectRefused(app, 'stale_subscription', () =>
      admin.patchText('{', { ...json, 'if-match': '"999999"' }),
    );
  });
});

describe('a body', () => {
  it.each<[string, unknown]>([
    ['that changes nothing', {}],
    ['with an unknown plan', { planId: 'platinum' }],
    ['with a plan that is no id', { planId: "team' --" }],
    ['with null', { seats: null }],
    ['without seats', { seats: 0 }],
    ['with too many seats', { seats: 10_001 }],
    ['with half a seat', { seats: 1.5 }],
    ['with a text for a number', { seats: '5' }],
    ['with a text for a boolean', { cancelAtPeriodEnd: 'true' }],
    ['with a member too many', { seats: 5, tenantId: globexId }],
    ['that is a list', []],
  ])('%s is refused', async (_, body) => {
    await expectRefused(app, 'invalid_request', () => admin.patch(body, tag));
  });

  it('with a plan of other terms is refused', async () => {
    await app.query(`INSERT INTO billing_plans VALUES ('yearly', 'Yearly', 1, 'EUR', 'year')`);
    await expectRefused(app, 'invalid_request', () => admin.patch({ planId: 'yearly' }, tag));
    await app.query(`DELETE FROM billing_plans WHERE id = 'yearly'`);
  });
});

describe('usage', () => {
  const usage = async (query = '', as: 'member@acme.test' | 'admin@globex.test' = 'member@acme.test') => {
    const answer = await app.call(`/v1/billing/usage${query}`, { as });
    expect(answer.status).toBe(200);
    return answer.json();
  };
  const metrics = (documents = 0, scorings = 0, reviews = 0) => [
    { metric: 'documents', quantity: documents },
    { metric: 'scorings', quantity: scorings },
    { metric: 'reviews', quantity: reviews },
  ];
  const month = new Date().toISOString().slice(0, 7);

  it('of a month without any is 0 of everything', async () => {
    expect(await usage()).toEqual({ month, metrics: metrics() });
    expect(await usage('?month=2020-02')).toEqual({ month: '2020-02', metrics: metrics() });
  });

  it('adds up, however many record it at once, and is the tenant’s own', async () => {
    // through connections without the service's deadlines, which a busy machine would miss
    const manager = { query: app.query.bind(app) as EntityManager['query'] };
    const record = (place: number) => recordUsage(manager, acmeId, 'documents', place);
    await Promise.all(Array.from({ length: 100 }, (_, place) => record(place)));
    await recordUsage(app.dataSource.manager, acmeId, 'reviews', 3);
    expect(await usage()).toEqual({ month, metrics: metrics(4_950, 0, 3) });
    expect(await usage(`?month=${month}`)).toEqual({ month, metrics: metrics(4_950, 0, 3) });
    expect(await usage('?month=2020-02')).toEqual({ month: '2020-02', metrics: metrics() });
    expect(await usage('', 'admin@globex.test')).toEqual({ month, metrics: metrics() });
  });

  it('of work that is undone is not recorded', async () => {
    const before = await usage();
    const undone = app.dataSource.transaction(async (manager) => {
      await recordUsage(manager, acmeId, 'scorings', 1);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await usage()).toEqual(before);
  });

  it.each([
    '2026-13',
    '2026-00',
    '2026-1',
    '0000-01',
    '0999-12',
    '2026-01-01',
    '%2B2026-01',
    'now',
    '',
    '2026-01%00',
  ])('of %s is refused', async (text) => {
    const path = `/v1/billing/usage?month=${text}`;
    await expectRefused(app, 'invalid_request', () => app.call(path, { as: 'member@acme.test' }));
  });
});
