import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../ports/clock.js';
import { StoreDriver } from '../../testing/store-driver.js';
import { useScratchDatabase } from '../../testing/use-scratch-database.js';
import { Heard } from './heard.fixture.js';
import { migratedDataSource } from './migrated-data-source.js';
import { PostgresChangeFeed } from './postgres-change-feed.js';
import { PostgresEntitlementStore } from './postgres-entitlement-store.js';

describe('PostgresChangeFeed', () => {
  let url = '';
  const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], (scratch) => {
    url = scratch;
    return migratedDataSource(scratch);
  });
  const driver = new StoreDriver(() => ({
    store: new PostgresEntitlementStore(dataSource(), { notifies: true }),
    async addTenant(id) {
      await dataSource().query('INSERT INTO tenants (id, name) VALUES ($1::uuid, $1)', [id]);
    },
  }));
  let [feed, heard] = [undefined as PostgresChangeFeed | undefined, new Heard()];
  const feedSessions = () =>
    dataSource().query<unknown[]>(`SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'gatehouse-feed'`);
  const notify = (text: string) =>
    dataSource().query(`SELECT pg_notify('feature.flags.updated', $1)`, [text]);

  beforeEach(async () => {
    [feed, heard] = [new PostgresChangeFeed({ connectionString: url }, systemClock), new Heard()];
    feed.open(heard);
    await heard.until('it listens', ({ events }) => events.length > 0);
  });

  afterEach(() => feed?.close());

  it('hears what a change tells of itself, once for each feature', async () => {
    const tenantId = await driver.newTenant();
    await driver.change(tenantId, { a: { enabled: true }, b: { enabled: true } });
    await driver.change(tenantId, { a: { enabled: true } });
    await driver.change(tenantId, { a: null });
    await heard.until('three messages', ({ messages }) => messages.length >= 3);
    expect(heard.messages).toEqual([
      { tenantId, feature: 'a', revision: 1 },
      { tenantId, feature: 'b', revision: 1 },
      { tenantId, feature: 'a', revision: 2 },
    ]);
  });

  it('hears nothing of a change that is not committed', async () => {
    const tenantId = await driver.newTenant();
    const late = { signal: AbortSignal.abort(new Error('late')) };
    await expect(driver.change(tenantId, { a: { enabled: true } }, late)).rejects.toThrow('late');
    await driver.change(tenantId, { b: { enabled: true } });
    await heard.until('a message', ({ messages }) => messages.length > 0);
    expect(heard.messages).toEqual([{ tenantId, feature: 'b', revision: 1 }]);
  });

  it('hears a message that somebody wrote by hand', async () => {
    const tenantId = await driver.newTenant();
    await notify(JSON.stringify({ clientId: tenantId.toUpperCase(), feature: 'billing' }));
    await heard.until('a message', ({ messages }) => messages.length > 0);
    expect(heard.messages).toEqual([{ tenantId, feature: 'billing' }]);
  });

  it('takes no notice of anything else, however much of it there is', async () => {
    const tenantId = await driver.newTenant();
    const malformed = ['', '{', 'null', '[]', '"x"', '{}', '{"clientId":"x"}', '{"clientId":1}', '\u{1f600}'];
    const oversized = JSON.stringify({ clientId: tenantId, feature: 'x'.repeat(7_000) });
    for (const text of [...malformed, oversized]) await notify(text);
    const flood = `SELECT pg_notify('feature.flags.updated', '{"clientId":' || n) FROM generate_series(1, 20000) n`;
    await dataSource().query(flood);
    await dataSource().query(`SELECT pg_notify('gatehouse.heartbeat', 'another’s')`);
    await notify(JSON.stringify({ clientId: tenantId }));
    await heard.until('a message', ({ messages }) => messages.length > 0);
    expect([heard.messages, heard.events]).toEqual([[{ tenantId }], ['subscribed']]);
  });

  it('hears its heartbeats, which were sent before they are heard, in order', async () => {
    const before = systemClock.elapsed();
    await heard.until('three heartbeats', ({ heartbeats }) => heartbeats.length >= 3);
    const { heartbeats } = heard;
    expect(heartbeats).toEqual([...heartbeats].sort((a, b) => a - b));
    expect(heartbeats[0]).toBeGreaterThan(before - 1_000);
    expect(heartbeats.at(-1)).toBeLessThan(systemClock.elapsed());
  });

  it('says so when its connection is ended, and listens again', async () => {
    const ended = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'gatehouse-feed'`;
    await dataSource().query(ended);
    await heard.until('it listens again', ({ events }) => events.length >= 3);
    expect(heard.events).toEqual(['subscribed', 'lost', 'subscribed']);
    const tenantId = await driver.newTenant();
    await driver.change(tenantId, { a: { enabled: true } });
    await heard.until('a message', ({ messages }) => messages.length > 0);
  });

  it('hears nothing once it is closed, and leaves no connection behind', async () => {
    await feed?.close();
    let sessions = await feedSessions();
    // a server that is busy takes its time to see that we have hung up
    for (let turn = 0; turn < 250 && sessions.length > 0; turn += 1) {
      await pause(20);
      sessions = await feedSessions();
    }
    expect(sessions).toEqual([]);
    expect(heard.events).toEqual(['subscribed']);
  });
});
