import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ChangeFeed } from '../../ports/change-feed.js';
import type { CommittedChange } from '../../ports/change-message.js';
import { systemClock } from '../../ports/clock.js';
import { boundariesContract } from '../../testing/boundaries.contract.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import type { Announced } from './apply-change.js';
import { migratedDataSource } from './migrated-data-source.js';
import { PostgresBoundaries } from './postgres-boundaries.js';
import { PostgresChangeFeed } from './postgres-change-feed.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';
import { PostgresOutbox } from './postgres-outbox.js';

const minute = 60_000;
const year = 366 * 24 * 60 * minute;

describe('PostgresBoundaries', () => {
  const opened: ChangeFeed[] = [];
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], async (url) => {
    const connection = await migratedDataSource(url);
    const destroy = async () => {
      for (const feed of opened) await feed.close();
      await connection.destroy();
    };
    return { destroy, url, connection };
  });
  const here = () => dataSource().connection;
  const boundaries = (announced: Announced = { notifies: true }) => new PostgresBoundaries(here(), announced);

  async function addTenant(tenantId: string): Promise<void> {
    await here().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [tenantId]);
  }

  async function letPass(milliseconds: number): Promise<void> {
    const earlier = (column: string) => `${column} = ${column} - $1 * interval '1 ms'`;
    await here().query(`UPDATE client_features SET ${earlier('starts_at')}, ${earlier('ends_at')}`, [
      milliseconds,
    ]);
    await here().query(`UPDATE announced_boundaries SET ${earlier('told_until')}`, [milliseconds]);
  }

  boundariesContract(() => {
    const feed = new PostgresChangeFeed({ connectionString: dataSource().url }, systemClock);
    opened.push(feed);
    return {
      // a change's own messages would be told apart from those of its windows by nothing
      store: new PostgresEntitlementStore(here(), {}),
      boundaries: [boundaries(), boundaries(), boundaries()],
      ...{ feed, addTenant, letPass, now: () => Date.now() },
    };
  });

  /** A tenant with a window that has just ended. */
  async function ended(): Promise<string> {
    const tenantId = randomUUID();
    await letPass(year);
    await boundaries().announce();
    await addTenant(tenantId);
    const entitlements = new Map([['a', { enabled: true, endsAt: Date.now() + minute }]]);
    const store = new PostgresEntitlementStore(here(), {});
    await store.change({ tenantId, entitlements, reason: 'because', actor: 'an operator' });
    await letPass(2 * minute);
    return tenantId;
  }

  it('leaves what has passed in the outbox, with what waits there already', async () => {
    const tenantId = await ended();
    const waiting = `INSERT INTO entitlement_outbox (client_id, revision, features) VALUES ($1, 1, '{b}')`;
    await here().query(waiting, [tenantId]);
    expect(await boundaries({ outbox: true }).announce()).toBe(1);
    const published: CommittedChange[] = [];
    await new PostgresOutbox(here()).drain(async (change) => void published.push(change));
    expect(published).toEqual([{ tenantId, revision: 1, features: ['a', 'b'] }]);
  });

  it('waits for nobody who is at it, and takes over what they did not finish', async () => {
    await ended();
    const other = here().createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT FROM announced_boundaries FOR UPDATE');
    expect(await boundaries().announce()).toBe(0);
    await other.rollbackTransaction();
    await other.release();
    expect(await boundaries().announce()).toBe(1);
  });
});
