import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommittedChange } from '../ports/change-message.js';
import type { Outbox } from '../ports/outbox.js';
import { StoreDriver, type EntitlementStoreUnderTest } from './store-driver.js';

/** An outbox together with the store that fills it. */
export interface OutboxUnderTest extends EntitlementStoreUnderTest {
  readonly outbox: Outbox;
}

/** What every Outbox promises. Call it inside a `describe` with a way to open one. */
export function outboxContract(open: () => OutboxUnderTest | Promise<OutboxUnderTest>) {
  let subject: OutboxUnderTest;
  let tenantId: string;
  const driver = new StoreDriver(() => subject);
  const on = { enabled: true };

  beforeAll(async () => {
    subject = await open();
  });

  beforeEach(async () => {
    await drained();
    tenantId = await driver.newTenant();
  });

  /** Publishes all that waits. */
  async function drained(): Promise<CommittedChange[]> {
    const published: CommittedChange[] = [];
    const count = await subject.outbox.drain(async (change) => void published.push(change));
    expect(count).toBe(published.length);
    return published;
  }

  describe('draining', () => {
    it('publishes a change once', async () => {
      await driver.change(tenantId, { a: on, b: on });
      expect(await subject.outbox.depth()).toBe(1);
      expect(await drained()).toEqual([{ tenantId, revision: 1, features: ['a', 'b'] }]);
      expect([await subject.outbox.depth(), await drained()]).toEqual([0, []]);
    });

    it('publishes a tenant’s changes as one, with everything that differs', async () => {
      await driver.change(tenantId, { a: on, b: on });
      await driver.change(tenantId, { b: null, c: on });
      const [change, ...more] = await drained();
      expect(more).toEqual([]);
      expect([change?.revision, [...(change?.features ?? [])].sort()]).toEqual([2, ['a', 'b', 'c']]);
    });

    it('has nothing to publish of a change that changed nothing', async () => {
      await driver.change(tenantId, { a: null });
      expect(await drained()).toEqual([]);
    });

    it('keeps what it could not publish, stops there, and publishes it the next time', async () => {
      for (const id of [tenantId, await driver.newTenant(), await driver.newTenant()])
        await driver.change(id, { a: on });
      let calls = 0;
      const count = await subject.outbox.drain(async () => {
        calls += 1;
        if (calls === 2) throw new Error('the bus is down');
      });
      expect([count, calls, await subject.outbox.depth()]).toEqual([1, 2, 2]);
      expect(await drained()).toHaveLength(2);
    });

    it('leaves to one drain what another one publishes', async () => {
      await driver.change(tenantId, { a: on });
      const count = await subject.outbox.drain(async () => expect(await drained()).toEqual([]));
      expect([count, await drained()]).toEqual([1, []]);
    });

    it('keeps a change that is made while an earlier one is published, and does not hold it up', async () => {
      await driver.change(tenantId, { a: on });
      const count = await subject.outbox.drain(async () => {
        await driver.change(tenantId, { b: on });
      });
      expect([count, await subject.outbox.depth()]).toEqual([1, 1]);
      expect(await drained()).toMatchObject([{ tenantId, revision: 2 }]);
    });
  });

  describe('settling', () => {
    it('forgets a change and what was before it', async () => {
      await driver.change(tenantId, { a: on });
      await driver.change(tenantId, { b: on });
      await subject.outbox.settle({ tenantId, revision: 2 });
      expect(await drained()).toEqual([]);
    });

    it('keeps a later change, and other tenants’', async () => {
      const other = await driver.newTenant();
      await driver.change(other, { a: on });
      await driver.change(tenantId, { a: on });
      await driver.change(tenantId, { b: on });
      await subject.outbox.settle({ tenantId, revision: 1 });
      expect((await drained()).map((change) => change.tenantId).sort()).toEqual([tenantId, other].sort());
    });

    it('takes no notice of what it does not know', async () => {
      await subject.outbox.settle({ tenantId, revision: 1 });
      expect(await subject.outbox.depth()).toBe(0);
    });
  });
}
