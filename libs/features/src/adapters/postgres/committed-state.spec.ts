import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { bareEntitlement } from '../../domain/changed-entitlements.js';
import type { Entitlement } from '../../domain/entitlement.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { migratedDataSource } from './migrated-data-source.js';
import { StoreDriver } from '../../testing/store-driver.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';

interface LogRow {
  readonly revision: string;
  readonly changes: Record<string, { readonly before: unknown; readonly after: Entitlement | null }>;
}

describe('changes in Postgres', () => {
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);
  const driver = new StoreDriver(() => ({
    store: new PostgresEntitlementStore(dataSource()),
    async addTenant(id) {
      await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [id]);
    },
  }));
  const log = () =>
    dataSource().query<LogRow[]>(
      'SELECT revision, changes FROM entitlement_changes WHERE client_id = $1 ORDER BY revision',
      [tenantId],
    );
  let tenantId: string;

  beforeEach(async () => {
    tenantId = await driver.newTenant();
  });

  it('leave a log without gaps that replays to the current state, 50 at a time', async () => {
    const changes = Array.from({ length: 50 }, (_, index) => {
      const entitlement =
        index % 5 === 0 ? null : { enabled: index % 2 === 0, limit: index, endsAt: index * 1_000 };
      return driver.change(tenantId, { [`f${index % 7}`]: entitlement, [`own${index}`]: { enabled: true } });
    });
    await Promise.all(changes);
    const rows = await log();
    expect(rows.map(({ revision }) => Number(revision))).toEqual(changes.map((_, index) => index + 1));
    const replayed = new Map<string, Entitlement>();
    for (const [key, { before, after }] of rows.flatMap((row) => Object.entries(row.changes))) {
      expect(before).toEqual(replayed.get(key) ?? null);
      if (after) replayed.set(key, after);
      else replayed.delete(key);
    }
    const { revision, entitlements = new Map<string, Entitlement>() } =
      (await driver.store.read(tenantId)) ?? {};
    const bare = [...entitlements].map(([key, held]) => [key, bareEntitlement(held)] as const);
    expect([revision, new Map(bare)]).toEqual([50, replayed]);
  });

  it('are seen whole or not at all', async () => {
    const both = (enabled: boolean) => driver.change(tenantId, { left: { enabled }, right: { enabled } });
    await both(true);
    const writing = (async () => {
      for (let round = 0; round < 100; round += 1) await both(round % 2 === 0);
    })();
    let seen = 0;
    for (let last = 0; last < 100; seen += 1) {
      const { revision = 0, entitlements } = (await driver.store.read(tenantId)) ?? {};
      expect(entitlements?.get('left')?.enabled).toBe(entitlements?.get('right')?.enabled);
      // the first round changes nothing: odd revisions are on, even ones off
      expect(entitlements?.get('left')?.enabled).toBe(revision % 2 === 1);
      expect(revision).toBeGreaterThanOrEqual(last);
      last = revision;
    }
    await writing;
    expect(seen).toBeGreaterThan(10);
  });

  it('leave nothing when they cannot be logged', async () => {
    await driver.change(tenantId, { kept: { enabled: true } });
    const before = await driver.store.readRecords(tenantId);
    const unloggable = driver.change(
      tenantId,
      { kept: null, a: { enabled: true } },
      { actor: null as never },
    );
    await expect(unloggable).rejects.toMatchObject({ code: '23502' });
    expect(await driver.store.readRecords(tenantId)).toEqual(before);
    expect(await log()).toHaveLength(1);
  });

  it.each([
    ['a window that ends before it starts', { enabled: true, startsAt: 2_000, endsAt: 1_000 }],
    ['a limit below nothing', { enabled: true, limit: -1 }],
  ])('leave nothing when one of them has %s', async (_, broken) => {
    const change = driver.change(tenantId, { a: { enabled: true }, b: broken });
    await expect(change).rejects.toMatchObject({ code: '23514' });
    expect(await driver.store.read(tenantId)).toMatchObject({ revision: 0, entitlements: new Map() });
  });

  it('leave the settings and their version alone', async () => {
    const settings = `INSERT INTO tenant_settings (tenant_id, display_name, flags) VALUES ($1, 'A', '{"dark": true}')`;
    await dataSource().query(settings, [tenantId]);
    const stored = () => dataSource().query('SELECT * FROM tenant_settings WHERE tenant_id = $1', [tenantId]);
    const before: unknown = await stored();
    await driver.change(tenantId, { billing: { enabled: false } });
    expect(await stored()).toEqual(before);
  });

  it('of one tenant do not wait for another tenant’s', async () => {
    const runner = dataSource().createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query('SELECT FROM tenants WHERE id = $1 FOR UPDATE', [await driver.newTenant()]);
      expect((await driver.change(tenantId, { a: { enabled: true } })).current.revision).toBe(1);
      expect((await driver.store.read(randomUUID()))?.revision).toBeUndefined();
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('are dated when they are made, not when they began to wait for another', async () => {
    const runner = dataSource().createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT FROM tenants WHERE id = $1 FOR UPDATE', [tenantId]);
    const change = driver.change(tenantId, { a: { enabled: true } });
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await dataSource().query<unknown[]>(waiting)).length === 0) continue;
    const waited = Date.now();
    await runner.rollbackTransaction();
    await runner.release();
    expect((await change).current.entitlements.get('a')?.updatedAt).toBeGreaterThanOrEqual(waited);
    expect((await change).current).toEqual(await driver.store.readRecords(tenantId));
  });
});
