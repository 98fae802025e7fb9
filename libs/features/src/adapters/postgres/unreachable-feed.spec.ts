import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../ports/clock.js';
import { Heard } from './heard.fixture.js';
import { PostgresChangeFeed } from './postgres-change-feed.js';
import { SwallowingProxy } from './swallowing-proxy.fixture.js';

describe('PostgresChangeFeed, when Postgres is out of reach', () => {
  const adminUrl = process.env['TEST_DATABASE_URL'];
  let [proxy, url] = [undefined as SwallowingProxy | undefined, ''];
  let feed: PostgresChangeFeed | undefined;
  let heard = new Heard();

  beforeEach(async () => {
    if (!adminUrl) throw new Error('TEST_DATABASE_URL: expected the URL of a Postgres');
    proxy = new SwallowingProxy(new URL(adminUrl));
    url = await proxy.open();
    heard = new Heard();
  });

  afterEach(async () => {
    await feed?.close();
    await proxy?.close();
  });

  const open = (connectionString: string) => {
    feed = new PostgresChangeFeed({ connectionString }, systemClock);
    feed.open(heard);
  };

  async function closingMs(): Promise<number> {
    const start = performance.now();
    await feed?.close();
    return performance.now() - start;
  }

  it('says within four seconds that a connection is lost which only looks open, and listens again', async () => {
    open(url);
    await heard.until('it listens', ({ heartbeats }) => heartbeats.length > 0);
    const start = performance.now();
    proxy?.swallow();
    await heard.until('it is lost', ({ events }) => events.includes('lost'));
    const lostAfter = performance.now() - start;
    expect(lostAfter).toBeLessThan(4_000);
    proxy?.passAgain();
    await heard.until('it listens again', ({ events }) => events.length >= 3);
    expect(heard.events).toEqual(['subscribed', 'lost', 'subscribed']);
  });

  it('closes within a second while its connection only looks open', async () => {
    open(url);
    await heard.until('it listens', ({ heartbeats }) => heartbeats.length > 0);
    proxy?.swallow();
    expect(await closingMs()).toBeLessThan(1_000);
    expect(heard.events).toEqual(['subscribed']);
  });

  it('closes within a second while nobody answers, and while nobody is there', async () => {
    proxy?.swallow();
    for (const nobody of [url, 'postgres://127.0.0.1:1/x', 'postgres://nowhere.invalid/x']) {
      open(nobody);
      expect(await closingMs()).toBeLessThan(1_000);
    }
    expect(heard.events).toEqual([]);
  });

  it('tries until somebody answers', async () => {
    proxy?.swallow();
    open(url);
    // the server is out of reach for longer than connecting may take
    const passes = performance.now() + 700;
    await heard.until('an attempt has failed', () => performance.now() > passes);
    expect(heard.events).toEqual([]);
    proxy?.passAgain();
    await heard.until('it listens', ({ events }) => events.includes('subscribed'));
  });
});
