import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { RecordingListener } from '../../testing/recording-listener.js';
import { heldAt, snapshotCacheContract } from '../../testing/snapshot-cache.contract.js';
import { type RedisConnections, connectRedis } from './connect-redis.js';
import { RedisChangeFeed } from './redis-change-feed.js';
import { RedisSnapshotCache } from './redis-snapshot-cache.js';
import { connected } from './connected.fixture.js';
import { anybody, ownPrefix, testRedis } from './test-redis.fixture.js';

const url = testRedis(process.env['TEST_REDIS_URL']);
const secret = 's'.repeat(32);
const prefix = ownPrefix();
const instances: RedisConnections[] = [];
let operator: Awaited<ReturnType<typeof anybody>>;

async function newInstance(): Promise<RedisConnections> {
  const instance = connectRedis({ url });
  instances.push(instance);
  await connected(instance.commands);
  return instance;
}

async function newCache(): Promise<RedisSnapshotCache> {
  return new RedisSnapshotCache((await newInstance()).commands, { secret, prefix });
}

beforeAll(async () => {
  operator = await anybody(url);
});
afterAll(async () => {
  await Promise.all(instances.map((instance) => instance.close()));
  await operator.forget(prefix);
  operator.close();
});

describe('RedisSnapshotCache', () => {
  snapshotCacheContract(async () => {
    const listener = new RecordingListener();
    new RedisChangeFeed(await newInstance()).open(listener);
    await listener.until(() => listener.count('subscribed') > 0);
    return {
      cache: await newCache(),
      other: await newCache(),
      pass: async (milliseconds) => {
        await pass(milliseconds);
      },
      flush: () => operator.forget(prefix),
      told: async (tenantId, count) => {
        await listener.until(() => listener.messagesOf(tenantId).length >= count);
        return listener.messagesOf(tenantId);
      },
    };
  });

  it('keeps of an entitlement what decides, and not who set it or why', async () => {
    const cache = await newCache();
    const record = { enabled: true, reason: 'a secret', updatedBy: 'somebody', updatedAt: 1 };
    const held = heldAt(1, randomUUID(), { billing: record });
    await cache.fill(held, (await cache.read(held.tenantId)).fence, 120_000);
    expect((await cache.read(held.tenantId)).cached?.held).toEqual(heldAt(1, held.tenantId));
    expect(await operator.redis.get(`${prefix}:{${held.tenantId}}:value`)).not.toMatch(/secret|somebody/);
  });

  it('makes keys of canonical ids alone', async () => {
    const cache = await newCache();
    const id = randomUUID();
    const before = await keys();
    for (const tenantId of [id.toUpperCase(), `{${id}}`, ` ${id}`, `${id}\n`, '', '__proto__']) {
      const { cached, fence } = await cache.read(tenantId);
      expect(cached).toBeUndefined();
      await cache.fill(heldAt(1, tenantId), fence, 120_000);
      await cache.publish({ tenantId, revision: 1, features: ['billing'] });
      await cache.drop(tenantId);
    }
    expect(await keys()).toEqual(before);
  });

  it('leaves nothing behind for ever', async () => {
    const cache = await newCache();
    const held = heldAt(1);
    const key = `${prefix}:{${held.tenantId}}`;
    const { fence } = await cache.read(held.tenantId);
    expect(await operator.redis.pTTL(key)).toBeGreaterThan(230_000);
    await cache.fill(held, fence, 5_000);
    expect(await operator.redis.pTTL(`${key}:value`)).toBeLessThanOrEqual(5_000);
    await operator.redis.pExpire(key, 1_000);
    await cache.publish({ tenantId: held.tenantId, revision: 2, features: [] });
    expect(await operator.redis.pTTL(key)).toBeGreaterThan(230_000);
    await operator.redis.pExpire(key, 1_000);
    await cache.drop(held.tenantId);
    expect(await operator.redis.pTTL(key)).toBeGreaterThan(230_000);
  });

  it('works after Redis has forgotten its scripts', async () => {
    const cache = await newCache();
    const held = heldAt(1);
    await operator.redis.scriptFlush();
    await cache.fill(held, (await cache.read(held.tenantId)).fence, 120_000);
    expect((await cache.read(held.tenantId)).cached?.held).toEqual(held);
  });

  it('does not share what is too long', async () => {
    const cache = await newCache();
    const held = heldAt(1, randomUUID(), { ['x'.repeat(65_536)]: { enabled: true } });
    await cache.fill(held, (await cache.read(held.tenantId)).fence, 120_000);
    expect((await cache.read(held.tenantId)).cached).toBeUndefined();
  });

  it('refuses a secret that is too short, and does not repeat it', async () => {
    const { commands } = await newInstance();
    const short = () => new RedisSnapshotCache(commands, { secret: 'short-secret' });
    expect(short).toThrow('secret: expected at least 32 bytes');
  });
});

async function keys(): Promise<string[]> {
  const found: string[] = [];
  for await (const some of operator.redis.scanIterator({ MATCH: `${prefix}*` })) found.push(...some);
  return found.sort();
}
