import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Overview } from '../src/dashboard/dashboard.schemas.js';
import { Operator } from './support/operator.js';
import { expectRefused } from './support/refused.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';

const path = '/v1/dashboard/overview';
const as = 'member@acme.test';
const all = {
  'beta-dashboard': true,
  ingestion: true,
  hitl: true,
  'scoring-pro': true,
  billing: true,
} as const;
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  app = await startTestApp();
  operator = new Operator(app);
});
afterAll(() => app.close());

beforeEach(async () => {
  await operator.change(all);
  await app.query('DELETE FROM tenant_settings');
  for (const table of ['documents', 'review_requests', 'scorings', 'billing_usage'])
    await app.query(`DELETE FROM ${table}`);
});

async function overview(query = ''): Promise<Overview> {
  const answer = await app.call(`${path}${query}`, { as });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Overview;
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** One that is queued is in somebody's hands, so that it stays so. */
async function process(at: Date, tenantId = acmeId, status = 'processed'): Promise<void> {
  await app.query(
    `INSERT INTO documents (id, tenant_id, external_id, title, body, status, processed_at, claimed_until)
     VALUES (gen_random_uuid(), $1, gen_random_uuid(), '', '', $2, $3, now() + interval '1 hour')`,
    [tenantId, status, status === 'processed' ? at : null],
  );
}

const score = (best: number | null, at: Date) =>
  app.query(
    `INSERT INTO scorings (tenant_id, asked_by, query, results, best, at) VALUES ($1, '', '', 1, $2, $3)`,
    [acmeId, best, at],
  );

const review = (status: string, createdAt: Date, decidedAt: Date | null = null) =>
  app.query(
    `INSERT INTO review_requests (tenant_id, title, details, source, status, version, created_by, created_by_name,
       created_at, claimed_by, claimed_by_name, claimed_at, decided_by, decided_by_name, decided_at, decision_reason)
     VALUES ($1, 'title', '', 'person', $2, 1, 'who', 'who', $3,
       nullif($4, ''), nullif($4, ''), $3, nullif($5, ''), nullif($5, ''), $6, nullif($5, ''))`,
    [acmeId, status, createdAt, status === 'waiting' ? '' : 'who', decidedAt ? 'who' : '', decidedAt],
  );

describe('the overview', () => {
  it('counts what is there, and what happened on each day', async () => {
    for (const days of [0, 0, 1, 6, 8]) await process(daysAgo(days));
    await process(daysAgo(0), acmeId, 'queued');
    await process(daysAgo(0), acmeId, 'failed');
    await process(daysAgo(0), globexId);
    const { documents, days } = await overview('?days=7');
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toBe(new Date().toISOString().slice(0, 10));
    expect(documents).toEqual({
      ...{ queued: 1, processed: 5, failed: 1 },
      processedPerDay: [1, 0, 0, 0, 0, 1, 2],
    });
  });

  it('counts reviews and scorings', async () => {
    await review('waiting', daysAgo(0));
    await review('claimed', daysAgo(1));
    await review('approved', daysAgo(2), daysAgo(0));
    await review('rejected', daysAgo(40), daysAgo(1));
    await score(0.5, daysAgo(0));
    await score(1, daysAgo(0));
    await score(null, daysAgo(1));
    const { reviews, scorings } = await overview('?days=7');
    expect(reviews).toEqual({
      ...{ pending: 2, approved: 1, rejected: 1 },
      ...{ openedPerDay: [0, 0, 0, 0, 1, 1, 1], decidedPerDay: [0, 0, 0, 0, 0, 1, 1] },
    });
    expect(scorings).toEqual({
      askedPerDay: [0, 0, 0, 0, 0, 1, 2],
      bestPerDay: [null, null, null, null, null, null, 0.75],
    });
  });

  it('has days of the tenant’s own time zone', async () => {
    await app.query(
      `INSERT INTO tenant_settings (tenant_id, display_name, timezone) VALUES ($1, 'Acme', 'Pacific/Kiritimati')`,
      [acmeId],
    );
    const { timezone, days } = await overview('?days=7');
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(new Date());
    expect([timezone, days.at(-1)]).toEqual(['Pacific/Kiritimati', today]);
  });

  it('says how much is billed this month', async () => {
    await app.query(
      `INSERT INTO billing_usage (tenant_id, month, metric, quantity)
      VALUES ($1, date_trunc('month', now() AT TIME ZONE 'UTC'), 'documents', 12)`,
      [acmeId],
    );
    expect((await overview()).usage?.metrics).toContainEqual({ metric: 'documents', quantity: 12 });
  });

  it.each([
    ['ingestion', 'documents'],
    ['hitl', 'reviews'],
    ['scoring-pro', 'scorings'],
    ['billing', 'usage'],
  ] as const)('is no way around a gate: without %s it has no %s', async (feature, part) => {
    await operator.change({ [feature]: false });
    const { [part]: missing, ...others } = await overview();
    expect(missing).toBeNull();
    expect(Object.values(others)).not.toContain(null);
  });

  it.each(['days=6', 'days=91', 'days=', 'days=1e1', 'days=30&days=30', `tenantId=${globexId}`])(
    'is refused for ?%s',
    async (query) => {
      await expectRefused(app, 'invalid_request', () => app.call(`${path}?${query}`, { as }));
    },
  );
});
