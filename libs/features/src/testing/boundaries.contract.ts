import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '../domain/entitlement.js';
import type { Boundaries } from '../ports/boundaries.js';
import type { ChangeFeed } from '../ports/change-feed.js';
import { RecordingListener } from './recording-listener.js';
import { StoreDriver, type EntitlementStoreUnderTest } from './store-driver.js';

/** Boundaries together with the store whose windows they announce, and a feed that hears them. */
export interface BoundariesUnderTest extends EntitlementStoreUnderTest {
  /** As several instances have them. */
  readonly boundaries: readonly [Boundaries, Boundaries, Boundaries];
  readonly feed: ChangeFeed;
  now(): Instant;
  /** Makes everything that is known that much older. */
  letPass(milliseconds: number): void | Promise<void>;
}

const minute = 60_000;
const year = 366 * 24 * 60 * minute;

/** What every Boundaries promises. Call it inside a `describe` with a way to open one; its feed is left open. */
export function boundariesContract(open: () => BoundariesUnderTest | Promise<BoundariesUnderTest>) {
  let subject: BoundariesUnderTest;
  let tenantId: string;
  const listener = new RecordingListener();
  const driver = new StoreDriver(() => subject);

  beforeAll(async () => {
    subject = await open();
    subject.feed.open(listener);
    await listener.until(() => listener.count('subscribed') > 0);
  });

  beforeEach(async () => {
    // the windows of the test before are long gone
    await subject.letPass(year);
    await announced();
    tenantId = await driver.newTenant();
  });

  const announced = () => subject.boundaries[0].announce();
  /** On from one minute until the next. */
  const windowed = (from: number, until: number) => ({
    enabled: true,
    startsAt: subject.now() + from * minute,
    endsAt: subject.now() + until * minute,
  });
  const heard = () => listener.messagesOf(tenantId).map(({ feature, revision }) => [feature, revision]);
  const hears = (count: number) => listener.until(() => heard().length >= count);

  describe('announcing', () => {
    it('tells once of what begins, and once of what ends, at the tenant’s revision', async () => {
      await driver.change(tenantId, { a: windowed(1, 3), b: { enabled: true } });
      expect(await announced()).toBe(0);
      await subject.letPass(2 * minute);
      expect([await announced(), await announced()]).toEqual([1, 0]);
      await driver.change(tenantId, { b: null });
      await subject.letPass(2 * minute);
      expect([await announced(), await announced()]).toEqual([1, 0]);
      await hears(2);
      expect(heard().filter(([feature]) => feature === 'a')).toEqual([
        ['a', 1],
        ['a', 2],
      ]);
    });

    it('tells once, whoever of several that try at once tells it', async () => {
      const allAtOnce = () => Promise.all(subject.boundaries.map((boundaries) => boundaries.announce()));
      for (let round = 1; round <= 20; round += 1) {
        await driver.change(tenantId, { a: windowed(1, 9) });
        await subject.letPass(2 * minute);
        const counts = [...(await allAtOnce()), ...(await allAtOnce())];
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
      }
    });

    it('tells later of what passed while nobody announced anything, once of what passed twice', async () => {
      await driver.change(tenantId, { a: windowed(1, 2), b: windowed(3, 100_000) });
      await subject.letPass(10_000 * minute);
      expect(await announced()).toBe(2);
    });

    it('tells of every tenant', async () => {
      const other = await driver.newTenant();
      for (const id of [tenantId, other]) await driver.change(id, { a: windowed(1, 9) });
      await subject.letPass(2 * minute);
      expect(await announced()).toBe(2);
      await listener.until(() => listener.messagesOf(other).length >= 1);
    });

    it('tells nothing of a window that is not there any more, or lies in the past', async () => {
      await driver.change(tenantId, { a: windowed(1, 2), b: windowed(-2, -1) });
      await driver.change(tenantId, { a: null });
      await subject.letPass(5 * minute);
      expect(await announced()).toBe(0);
    });
  });
}
