import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { writeInTime, writeMs } from '../src/database/in-time.js';
import { openReview } from '../src/hitl/index.js';
import { ReviewActions } from '../src/hitl/review-actions.js';
import { AnswerTime, ApiError } from '../src/http/index.js';
import { createTenant } from '../src/platform/tenants/index.js';
import { failureOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { expectRefused } from './support/refused.js';
import { ReviewUser } from './support/reviews.js';
import { acmeId, startTestApp, type TestApp } from './support/test-app.js';

const ceiling = 5;
let app: TestApp;
let member: ReviewUser;
let operator: Operator;

beforeAll(async () => {
  app = await startTestApp({ HITL_MAX_REQUESTS: String(ceiling) });
  member = await ReviewUser.signIn(app, 'member@acme.test');
  operator = new Operator(app);
});
beforeEach(() => app.query('TRUNCATE review_requests, review_counters'));
afterAll(() => app.close());

const openMany = async (count: number) => {
  for (let place = 0; place < count; place += 1) await member.opened();
};

/** What is counted, and what there is. */
async function countsOf(tenantId: string) {
  const [row] = await app.query<{ counted: number; pending: number }>(
    `SELECT coalesce((SELECT undecided FROM review_counters WHERE tenant_id = $1), 0) AS counted,
       (SELECT count(*)::int FROM review_requests WHERE tenant_id = $1 AND status IN ('waiting', 'claimed')) AS pending`,
    [tenantId],
  );
  return row ?? { counted: NaN, pending: NaN };
}

describe('the limit of pending requests', () => {
  afterAll(() => operator.change({ hitl: true }));

  it('refuses the next with the facts, and takes one again when one is decided', async () => {
    await openMany(ceiling);
    const refusal = await expectRefused(app, 'limit_reached', () => member.open());
    expect(refusal).toMatchObject({ limit: ceiling, pending: ceiling });
    const [first] = (await member.page()).requests;
    await member.do(first?.id ?? '', 'claim');
    await expectRefused(app, 'limit_reached', () => member.open());
    await member.do(first?.id ?? '', 'approve');
    expect(await member.page()).toMatchObject({ limit: ceiling, pending: ceiling - 1 });
    await member.opened();
  });

  it('comes before whatever is wrong with the body, and after how it is sent', async () => {
    await openMany(ceiling);
    await expectRefused(app, 'limit_reached', () => member.sendText('', '{', 'application/json'));
    await expectRefused(app, 'unsupported_media_type', () => member.sendText('', '{', 'text/plain'));
  });

  it('is lowered by the entitlement, which closes nothing and refuses the next', async () => {
    await openMany(4);
    await operator.change({ hitl: { enabled: true, limit: 3 } });
    expect(await member.page()).toMatchObject({ limit: 3, pending: 4 });
    const refusal = await expectRefused(app, 'limit_reached', () => member.open());
    expect(refusal).toMatchObject({ limit: 3, pending: 4 });
    for (const { id } of (await member.page()).requests.slice(0, 2)) await member.do(id, 'claim', 'reject');
    await member.opened();
    await expectRefused(app, 'limit_reached', () => member.open());
  });

  it('is never raised by the entitlement', async () => {
    await operator.change({ hitl: { enabled: true, limit: 1_000 } });
    expect(await member.page()).toMatchObject({ limit: ceiling });
    await openMany(ceiling);
    await expectRefused(app, 'limit_reached', () => member.open());
  });

  it('of nothing opens nothing', async () => {
    await operator.change({ hitl: { enabled: true, limit: 0 } });
    expect(await expectRefused(app, 'limit_reached', () => member.open())).toMatchObject({
      limit: 0,
      pending: 0,
    });
    await operator.change({ hitl: true });
  });

  it('holds for 60 at once', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => member.open()));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(ceiling);
    for (const refused of answers.filter(({ status }) => status !== 201))
      expect(await failureOf(refused)).toMatchObject({
        error: 'limit_reached',
        limit: ceiling,
        pending: ceiling,
      });
    expect(await countsOf(acmeId)).toEqual({ counted: ceiling, pending: ceiling });
  });
});

const people = ['one', 'two'].map((name) => ({ id: `user:${name}`, userId: null, name }));

/** Work below HTTP, as scoring does it. */
const open = (tenantId: string, limit: number | null, reference?: string) =>
  writeInTime(
    app.dataSource,
    (manager) =>
      openReview(manager, {
        ...{ tenantId, title: 'Near the threshold', details: '', source: 'scoring', limit },
        ...(reference !== undefined && { reference }),
        openedBy: people[0] ?? { id: '', userId: null, name: '' },
      }),
    writeMs,
  );

describe('opening by a reference', () => {
  it('gives everybody the one request, and counts it once, whatever the limit says by then', async () => {
    const crowd = await Promise.all(Array.from({ length: 12 }, () => open(acmeId, 1, 'document 7')));
    expect(new Set(crowd.map(({ review }) => review.id)).size).toBe(1);
    expect(crowd.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await countsOf(acmeId)).toEqual({ counted: 1, pending: 1 });
    await expect(open(acmeId, 1, 'document 8')).rejects.toMatchObject({ code: 'limit_reached' });
    const other = await operator.newTenant(`References ${randomUUID()}`);
    expect((await open(other.tenantId, 1, 'document 7')).isNew).toBe(true);
  });

  it('leaves the transaction of whoever is refused as it was', async () => {
    const other = await operator.newTenant(`Refused ${randomUUID()}`);
    const write = async (manager: EntityManager) => {
      const wanted = { tenantId: acmeId, title: 'x', details: '', source: 'scoring', limit: 0 } as const;
      const refused = openReview(manager, {
        ...wanted,
        openedBy: people[0] ?? { id: '', userId: null, name: '' },
      });
      await expect(refused).rejects.toMatchObject({ code: 'limit_reached' });
      await manager.query('UPDATE tenants SET name = $2 WHERE id = $1', [
        other.tenantId,
        `Done ${other.tenantId}`,
      ]);
    };
    await writeInTime(app.dataSource, write, writeMs);
    const [row] = await app.query('SELECT FROM tenants WHERE name = $1', [`Done ${other.tenantId}`]);
    expect(row).toBeDefined();
  });

  it('is refused for a tenant that is gone', async () => {
    await expect(open(randomUUID(), null)).rejects.toMatchObject({ code: 'unknown_tenant' });
  });
});

interface Deed {
  readonly kind: 'open' | 'open again' | 'claim' | 'release' | 'approve' | 'reject';
  readonly who: number;
  readonly place: number;
  readonly limit: number;
}

const deeds = fc.record<Deed>({
  kind: fc.constantFrom('open', 'open', 'open again', 'claim', 'claim', 'release', 'approve', 'reject'),
  who: fc.nat(1),
  place: fc.nat(7),
  limit: fc.nat(ceiling),
});

async function perform(tenantId: string, ids: readonly string[], { kind, who, place, limit }: Deed) {
  const by = people[who] ?? { id: '', userId: null, name: '' };
  const actions = new ReviewActions(app.dataSource);
  const id = ids[place % Math.max(1, ids.length)] ?? randomUUID();
  const turn = { tenantId, id, by, time: new AnswerTime() };
  const outcome = kind === 'approve' ? 'approved' : 'rejected';
  try {
    if (kind === 'open') await open(tenantId, limit);
    else if (kind === 'open again') await open(tenantId, limit, `reference ${place}`);
    else if (kind === 'claim') await actions.claim(turn);
    else if (kind === 'release') await actions.release(turn, 'own');
    else await actions.decide(turn, { outcome, reason: 'x' });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500) throw error;
  }
}

it('the counter is the number of undecided requests, whatever is done at once', async () => {
  const rounds = fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.array(deeds, { minLength: 1, maxLength: 8 }) },
      fc.constant('delete' as const),
    ),
    { maxLength: 10 },
  );
  const property = fc.asyncProperty(rounds, async (all) => {
    const id = randomUUID();
    const create = () => createTenant(app.dataSource, { id, name: `Counted ${id}` });
    await create();
    for (const round of all) {
      if (round === 'delete') {
        await app.query('DELETE FROM tenants WHERE id = $1', [id]);
        await create();
      } else {
        const rows = await app.query<{ id: string }>(
          'SELECT id FROM review_requests WHERE tenant_id = $1 ORDER BY id',
          [id],
        );
        const ids = rows.map((row) => row.id);
        await Promise.all(round.map((deed) => perform(id, ids, deed)));
      }
      const { counted, pending } = await countsOf(id);
      expect(counted).toBe(pending);
      expect(pending).toBeLessThanOrEqual(ceiling);
    }
  });
  await fc.assert(property, { numRuns: 40, seed: 20_261_126, endOnFailure: true });
}, 90_000);
