import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChangeLog, LogPage, LogPosition } from '../ports/change-log.js';
import { StoreDriver, type EntitlementStoreUnderTest } from './store-driver.js';

/** A log together with the store whose changes it tells of. */
export interface ChangeLogUnderTest extends EntitlementStoreUnderTest {
  readonly log: ChangeLog;
}

/** What every ChangeLog promises. Call it inside a `describe` with a way to open one. */
export function changeLogContract(open: () => ChangeLogUnderTest | Promise<ChangeLogUnderTest>) {
  let subject: ChangeLogUnderTest;
  let tenantId: string;
  let begin: LogPosition;
  const driver = new StoreDriver(() => subject);

  beforeAll(async () => {
    subject = await open();
  });

  beforeEach(async () => {
    tenantId = await driver.newTenant();
    ({ position: begin } = await subject.log.since(undefined));
  });

  /** What a reader makes of pages: the highest revision of each tenant. */
  const reached = (...pages: readonly LogPage[]) => {
    const all = pages.flatMap(({ changes }) => changes.map((change) => [change.tenantId, change.revision]));
    return new Map(all as [string, number][]);
  };

  describe('reading the log', () => {
    it('begins at its end, without a position', async () => {
      await driver.change(tenantId, { a: { enabled: true } });
      expect(await subject.log.since(undefined)).toMatchObject({ changes: [], isComplete: false });
    });

    it('tells a tenant’s highest revision, once a page', async () => {
      await driver.change(tenantId, { a: { enabled: true } });
      await driver.change(tenantId, { a: { enabled: false } });
      const { changes } = await subject.log.since(begin);
      expect(changes.filter((change) => change.tenantId === tenantId)).toEqual([{ tenantId, revision: 2 }]);
      expect((await subject.log.since(begin)).isComplete).toBe(true);
    });

    it('tells nothing of a change that changed nothing', async () => {
      await driver.change(tenantId, { a: null });
      expect(reached(await subject.log.since(begin)).has(tenantId)).toBe(false);
    });

    it('goes on where it was, for every reader by its own position', async () => {
      await driver.change(tenantId, { a: { enabled: true } });
      const first = await subject.log.since(begin);
      await driver.change(tenantId, { a: null });
      const second = await subject.log.since(first.position);
      expect([first, second].map((page) => reached(page).get(tenantId))).toEqual([1, 2]);
      expect(reached(await subject.log.since(begin)).get(tenantId)).toBe(2);
      expect(reached(await subject.log.since(second.position)).get(tenantId) ?? 2).toBe(2);
    });

    it('misses none of the changes that are made while it is read', async () => {
      const tenants = await Promise.all(Array.from({ length: 8 }, () => driver.newTenant()));
      let position = begin;
      const pages: LogPage[] = [];
      const read = async () => {
        const page = await subject.log.since(position);
        pages.push(page);
        position = page.position;
      };
      const written = tenants.map(async (id) => {
        for (let round = 1; round <= 10; round += 1)
          await driver.change(id, { a: { enabled: true, limit: round } });
      });
      const writing = { goesOn: true };
      const end = Promise.all(written).finally(() => (writing.goesOn = false));
      while (writing.goesOn) await read();
      await end;
      await read();
      const seen = reached(...pages);
      expect(tenants.map((id) => seen.get(id))).toEqual(tenants.map(() => 10));
    });
  });
}
