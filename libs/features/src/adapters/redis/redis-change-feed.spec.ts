import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { changeEvent } from '../../ports/change-message.js';
import { systemClock } from '../../ports/clock.js';
import { changeFeedContract } from '../../testing/change-feed.contract.js';
import { RecordingListener } from '../../testing/recording-listener.js';
import { connected } from './connected.fixture.js';
import { connectRedis, type RedisConnections } from './connect-redis.js';
import { RedisChangeFeed } from './redis-change-feed.js';
import { RedisConnection } from './redis-connection.js';
import { TcpProxy } from './tcp-proxy.fixture.js';
import { anybody, testRedis } from './test-redis.fixture.js';

const url = testRedis(process.env['TEST_REDIS_URL']);
let anyone: Awaited<ReturnType<typeof anybody>>;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  anyone = await anybody(url);
});
afterAll(() => anyone.close());
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Both connections of an instance, each by a way of its own. */
async function instanceBehindProxies() {
  const [toCommands, toSubscriber] = [await TcpProxy.to(url), await TcpProxy.to(url)];
  const commands = new RedisConnection({ url: toCommands.url, name: 'commands' });
  const subscriber = new RedisConnection({ url: toSubscriber.url, name: 'subscriber' });
  commands.open();
  const connections: RedisConnections = { commands, subscriber, close: () => commands.close() };
  const feed = new RedisChangeFeed(connections);
  const listener = new RecordingListener();
  ends.push(
    () => Promise.all([toCommands.close(), toSubscriber.close()]),
    () => commands.close(),
    () => feed.close(),
  );
  feed.open(listener);
  return { toCommands, toSubscriber, feed, listener };
}

function unopenedInstance() {
  const connections = connectRedis({ url });
  const feed = new RedisChangeFeed(connections);
  ends.push(
    () => connections.close(),
    () => feed.close(),
  );
  return { connections, feed, listener: new RecordingListener() };
}

const publish = (text: string) => anyone.redis.publish(changeEvent, text);

describe('RedisChangeFeed', () => {
  changeFeedContract(async () => {
    const proxy = await TcpProxy.to(url);
    const all: RedisConnections[] = [];
    return {
      newFeed: () => {
        const connections = connectRedis({ url: proxy.url });
        all.push(connections);
        return new RedisChangeFeed(connections);
      },
      publish: async ({ tenantId, ...rest }) => {
        await publish(JSON.stringify({ clientId: tenantId, ...rest }));
      },
      interrupt: () => proxy.cut(),
      elapsed: () => systemClock.elapsed(),
      close: async () => {
        await Promise.all(all.map((connections) => connections.close()));
        await proxy.close();
      },
    };
  });

  it.each([
    ['its subscriber hears nothing any more', 'toSubscriber'],
    ['its heartbeats do not go out', 'toCommands'],
  ] as const)('notices within 4 s that %s, and subscribes anew once it can', async (_, way) => {
    const { [way]: proxy, listener } = await instanceBehindProxies();
    await listener.until(() => listener.count('heartbeat') > 0);
    const from = performance.now();
    proxy.block();
    await listener.until(() => listener.count('lost') > 0);
    expect(performance.now() - from).toBeGreaterThan(1_900);
    expect(performance.now() - from).toBeLessThan(4_500);
    proxy.unblock();
    // a heartbeat of the latest subscription
    await listener.until(() => {
      const last = listener.heard.findLastIndex(({ what }) => what === 'subscribed');
      return last > 0 && listener.heard.slice(last).some(({ what }) => what === 'heartbeat');
    });
  });

  it('notices at once that its connection was killed', async () => {
    const { toSubscriber, listener } = await instanceBehindProxies();
    await listener.until(() => listener.count('heartbeat') > 0);
    const from = performance.now();
    toSubscriber.cut();
    await listener.until(() => listener.count('lost') > 0);
    expect(performance.now() - from).toBeLessThan(500);
  });

  it('drops what is no message, in silence, however much of it there is', async () => {
    const { listener } = await instanceBehindProxies();
    await listener.until(() => listener.count('subscribed') > 0);
    const tenantId = randomUUID();
    const noise = [
      '',
      '{',
      'null',
      '[]',
      '{"clientId":"x"}',
      '{"__proto__":{}}',
      'x'.repeat(100_000),
      '\u0000',
    ];
    await Promise.all(Array.from({ length: 500 }, (_, n) => publish(noise[n % noise.length] ?? '')));
    await publish(JSON.stringify({ clientId: tenantId, revision: 1 }));
    await listener.until(() => listener.messagesOf(tenantId).length > 0);
    expect(listener.count('lost')).toBe(0);
  });

  it('counts no heartbeat that it did not send', async () => {
    const { listener } = await instanceBehindProxies();
    await listener.until(() => listener.count('heartbeat') > 0);
    const beats = listener.count('heartbeat');
    const channels = await anyone.redis.pubSubChannels('gatehouse:heartbeat:*');
    for (const text of ['1', '1000', '-1', 'NaN', '', '1e400'])
      for (const channel of channels) await anyone.redis.publish(channel, text);
    const tenantId = randomUUID();
    await publish(JSON.stringify({ clientId: tenantId }));
    await listener.until(() => listener.messagesOf(tenantId).length > 0);
    expect(listener.count('heartbeat') - beats).toBeLessThanOrEqual(1);
  });

  it('keeps its subscription for as long as heartbeats come back', async () => {
    const { listener } = await instanceBehindProxies();
    await listener.until(() => listener.count('heartbeat') === 5);
    expect(listener.count('lost')).toBe(0);
  });

  it.each(['onMessage', 'onSubscribed'] as const)('starts from nothing when %s throws', async (faulty) => {
    const { feed, listener, connections } = unopenedInstance();
    await connected(connections.commands);
    const inner = listener[faulty].bind(listener) as (said?: unknown) => void;
    let throws = true;
    listener[faulty] = (said?: unknown): void => {
      inner(said);
      if (throws) throw new Error('a listener’s own fault');
    };
    feed.open(listener);
    await listener.until(() => listener.count('subscribed') === 1);
    await publish(JSON.stringify({ clientId: randomUUID() }));
    await listener.until(() => listener.count('lost') >= 1);
    throws = false;
    await listener.until(() => listener.heard.at(-1)?.what === 'heartbeat');
    expect(listener.count('subscribed')).toBeGreaterThan(1);
  });

  it('closes within 1 s while its connection hangs', async () => {
    const { toSubscriber, feed, listener } = await instanceBehindProxies();
    await listener.until(() => listener.count('subscribed') > 0);
    toSubscriber.block();
    const from = performance.now();
    await feed.close();
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});
