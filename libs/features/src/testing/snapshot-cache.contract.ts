import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entitlement, TenantEntitlements } from '../domain/entitlement.js';
import type { ChangeMessage } from '../ports/change-message.js';
import type { SnapshotCache } from '../ports/snapshot-cache.js';

/** A shared level with two instances at it. */
export interface SnapshotCacheUnderTest {
  readonly cache: SnapshotCache;
  /** Another instance's view of the same level. */
  readonly other: SnapshotCache;
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void | Promise<void>;
  /** The level forgets everything, as when its server restarts. */
  flush(): void | Promise<void>;
  /** What instances were told of a tenant, once there are so many. */
  told(tenantId: string, count: number): Promise<readonly ChangeMessage[]>;
}

const wholeMs = 120_000;

/** A tenant at a revision, with `billing` on unless told otherwise. */
export function heldAt(
  revision: number,
  tenantId: string = randomUUID(),
  entitlements: Readonly<Record<string, Entitlement>> = { billing: { enabled: true } },
): TenantEntitlements {
  return { tenantId, revision, entitlements: new Map(Object.entries(entitlements)) };
}

/** What every SnapshotCache promises. Call it inside a `describe` with a way to open one. */
export function snapshotCacheContract(open: () => SnapshotCacheUnderTest | Promise<SnapshotCacheUnderTest>) {
  let subject: SnapshotCacheUnderTest;
  beforeAll(async () => {
    subject = await open();
  });
  afterAll(() => Promise.all([subject.cache.close(), subject.other.close()]));

  async function fill(held: TenantEntitlements, budgetMs = wholeMs): Promise<void> {
    const { fence } = await subject.cache.read(held.tenantId);
    await subject.cache.fill(held, fence, budgetMs);
  }

  async function cachedRevision(tenantId: string): Promise<number | undefined> {
    return (await subject.other.read(tenantId)).cached?.held.revision;
  }

  describe('filling', () => {
    it('gives every instance what one of them filled, and how old it is', async () => {
      const held = heldAt(3, randomUUID(), {
        billing: { enabled: true, limit: 2, startsAt: 1_000, endsAt: 2_000.5 },
        hitl: { enabled: false },
        __proto__x: { enabled: false },
      });
      expect((await subject.cache.read(held.tenantId)).cached).toBeUndefined();
      await fill(held, 100_000);
      const { cached } = await subject.other.read(held.tenantId);
      expect(cached?.held).toEqual(held);
      expect(cached?.ageMs).toBeGreaterThanOrEqual(wholeMs - 100_000);
      expect(cached?.ageMs).toBeLessThan(wholeMs - 90_000);
    });

    it('keeps tenants apart', async () => {
      const held = heldAt(1);
      await fill(held);
      expect(await cachedRevision(randomUUID())).toBeUndefined();
    });

    it('hands the same fence to every reader until something is invalidated', async () => {
      const tenantId = randomUUID();
      const { fence } = await subject.cache.read(tenantId);
      expect((await subject.other.read(tenantId)).fence).toBe(fence);
      await subject.cache.drop(tenantId);
      expect((await subject.other.read(tenantId)).fence).not.toBe(fence);
    });

    it.each([0, -1, 0.5, NaN, Infinity, wholeMs + 1])(
      'does nothing for a budget of %p ms',
      async (budgetMs) => {
        const held = heldAt(1);
        await fill(held, budgetMs);
        expect(await cachedRevision(held.tenantId)).toBeUndefined();
      },
    );

    it('serves a value no longer than its budget', async () => {
      const held = heldAt(1);
      await fill(held, 400);
      expect(await cachedRevision(held.tenantId)).toBe(1);
      await subject.pass(401);
      expect(await cachedRevision(held.tenantId)).toBeUndefined();
    });

    it('never puts an older revision over a newer one', async () => {
      const tenantId = randomUUID();
      await fill(heldAt(5, tenantId));
      await fill(heldAt(4, tenantId));
      expect(await cachedRevision(tenantId)).toBe(5);
      await fill(heldAt(6, tenantId));
      expect(await cachedRevision(tenantId)).toBe(6);
    });
  });

  describe('invalidating', () => {
    it('drops what is older than a change, and refuses it from then on', async () => {
      const tenantId = randomUUID();
      await fill(heldAt(1, tenantId));
      await subject.cache.publish({ tenantId, revision: 2, features: ['billing'] });
      expect(await cachedRevision(tenantId)).toBeUndefined();
      await fill(heldAt(1, tenantId));
      expect(await cachedRevision(tenantId)).toBeUndefined();
      await fill(heldAt(2, tenantId));
      expect(await cachedRevision(tenantId)).toBe(2);
    });

    it('keeps a value that has the change already', async () => {
      const tenantId = randomUUID();
      await fill(heldAt(2, tenantId));
      await subject.cache.publish({ tenantId, revision: 2, features: ['billing'] });
      expect(await cachedRevision(tenantId)).toBe(2);
    });

    it.each([
      ['a change', (tenantId: string) => subject.cache.publish({ tenantId, revision: 2, features: [] })],
      ['a drop', (tenantId: string) => subject.cache.drop(tenantId)],
      ['a restart', () => subject.flush()],
    ])('fails every fill that was under way at %s, whatever its revision', async (_, happens) => {
      const tenantId = randomUUID();
      await subject.other.read(tenantId);
      const { fence } = await subject.cache.read(tenantId);
      await happens(tenantId);
      await subject.cache.fill(heldAt(9, tenantId), fence, wholeMs);
      expect(await cachedRevision(tenantId)).toBeUndefined();
      await subject.cache.fill(heldAt(9, tenantId), fence, wholeMs);
      expect(await cachedRevision(tenantId)).toBeUndefined();
    });

    it('drops whatever there is of a tenant, and of no other', async () => {
      const [one, other] = [heldAt(1), heldAt(1)];
      await fill(one);
      await fill(other);
      await subject.cache.drop(one.tenantId);
      expect(await cachedRevision(one.tenantId)).toBeUndefined();
      expect(await cachedRevision(other.tenantId)).toBe(1);
    });

    it('tells every instance of each feature of a change, and of a drop nobody', async () => {
      const tenantId = randomUUID();
      await subject.cache.drop(tenantId);
      await subject.cache.publish({ tenantId, revision: 7, features: ['billing', 'hitl'] });
      expect(await subject.told(tenantId, 2)).toEqual([
        { tenantId, feature: 'billing', revision: 7 },
        { tenantId, feature: 'hitl', revision: 7 },
      ]);
    });
  });
}
