import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { heldAt } from '../../testing/snapshot-cache.contract.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { type RedisConnections, connectRedis } from './connect-redis.js';
import { connected } from './connected.fixture.js';
import { RedisSnapshotCache } from './redis-snapshot-cache.js';
import { anybody, ownPrefix, testRedis } from './test-redis.fixture.js';
import { ValueSeal } from './value-seal.js';

const url = testRedis(process.env['TEST_REDIS_URL']);
const secret = 's'.repeat(32);
const prefix = ownPrefix();
let instance: RedisConnections;
let attacker: Awaited<ReturnType<typeof anybody>>;
let cache: RedisSnapshotCache;
let clock: ManualClock;
let tenantId: string;

beforeAll(async () => {
  attacker = await anybody(url);
  instance = connectRedis({ url });
  await connected(instance.commands);
});
afterAll(async () => {
  await instance.close();
  await attacker.forget(prefix);
  attacker.close();
});
beforeEach(() => {
  clock = new ManualClock(1_800_000_000_000);
  cache = new RedisSnapshotCache(instance.commands, { secret, prefix, clock });
  tenantId = randomUUID();
});

const keyOf = (id: string) => `${prefix}:{${id}}`;
const valueKeyOf = (id: string) => `${keyOf(id)}:value`;
const plant = (value: string, lifeMs = 60_000) =>
  attacker.redis.set(valueKeyOf(tenantId), value, { PX: lifeMs });
const cached = async () => (await cache.read(tenantId)).cached;

async function fill(id: string, revision = 1, by = cache): Promise<string> {
  await by.fill(heldAt(revision, id), (await by.read(id)).fence, 120_000);
  return (await attacker.redis.get(valueKeyOf(id))) ?? '';
}

/** What only an instance can write, by an instance that has lost its mind. */
const sealed = (body: unknown) =>
  new ValueSeal(secret).seal(tenantId, typeof body === 'string' ? body : JSON.stringify(body));
const sound = () => ({ tenantId, revision: 1, readAt: clock.now(), entitlements: [] as unknown });

describe('a shared value', () => {
  it('is believed as it was written', async () => {
    const value = await fill(tenantId);
    await plant(value);
    expect((await cached())?.held.revision).toBe(1);
  });

  it.each<[string, (valid: string) => string]>([
    ['edited', (valid) => valid.replace('"revision":1', '"revision":2')],
    ['truncated', (valid) => valid.slice(0, -1)],
    ['lengthened', (valid) => `${valid} `],
    ['of another version', (valid) => valid.replace(/^1/, '2')],
    ['without its seal', (valid) => valid.slice(valid.indexOf('{'))],
    ['with an empty seal', (valid) => `1..${valid.slice(valid.indexOf('{'))}`],
    ['empty', () => ''],
    ['a prototype', () => '{"__proto__":{"enabled":true}}'],
    ['1 MB', () => 'x'.repeat(1_048_576)],
  ])('that is %s is a miss, and is removed', async (_, poison) => {
    await plant(poison(await fill(tenantId)));
    expect(await cached()).toBeUndefined();
    expect(await attacker.redis.exists(valueKeyOf(tenantId))).toBe(0);
  });

  it('of another tenant is a miss', async () => {
    await cache.read(tenantId);
    await plant(await fill(randomUUID()));
    expect(await cached()).toBeUndefined();
  });

  it('that speaks of this tenant and was sealed for another is a miss', async () => {
    await cache.read(tenantId);
    await plant(new ValueSeal(secret).seal(randomUUID(), JSON.stringify(sound())));
    expect(await cached()).toBeUndefined();
  });

  it('that was sealed with another secret is a miss', async () => {
    await fill(
      tenantId,
      1,
      new RedisSnapshotCache(instance.commands, { secret: 'x'.repeat(32), prefix, clock }),
    );
    expect(await attacker.redis.exists(valueKeyOf(tenantId))).toBe(1);
    expect(await cached()).toBeUndefined();
  });

  it.each([
    ['whose value is a list', () => attacker.redis.lPush(valueKeyOf(tenantId), 'x')],
    ['whose fence is a text', () => attacker.redis.set(keyOf(tenantId), 'x')],
    ['whose fence is huge', () => attacker.redis.hSet(keyOf(tenantId), 'fence', 'x'.repeat(1_000))],
    ['whose floor is no number', () => attacker.redis.hSet(keyOf(tenantId), 'floor', 'nan')],
  ])('under keys %s is a miss, and can be filled anew', async (_, poison) => {
    await fill(tenantId);
    await attacker.redis.unlink([keyOf(tenantId), valueKeyOf(tenantId)]);
    await poison();
    expect(await cached()).toBeUndefined();
    await cache.publish({ tenantId, revision: 1, features: [] });
    await cache.drop(tenantId);
  });

  it('without a fence, whose floor nobody knows, is a miss', async () => {
    await fill(tenantId);
    await attacker.redis.unlink(keyOf(tenantId));
    expect(await cached()).toBeUndefined();
  });

  it('of before a change is a miss when somebody brings it back', async () => {
    const old = await fill(tenantId);
    await cache.publish({ tenantId, revision: 2, features: ['billing'] });
    await plant(old);
    expect(await cached()).toBeUndefined();
  });

  it('does not become young by a new life', async () => {
    const old = await fill(tenantId);
    clock.advance(50_000);
    await plant(old, 120_000);
    expect((await cached())?.ageMs).toBe(50_000);
    clock.advance(70_001);
    await plant(old, 120_000);
    expect(await cached()).toBeUndefined();
  });

  it('is as old as its life says when its writer’s clock was ahead', async () => {
    const value = await fill(tenantId);
    await plant(value, 30_000);
    const { ageMs } = (await cached()) ?? { ageMs: 0 };
    expect(ageMs).toBeGreaterThanOrEqual(90_000);
    clock.set(clock.now() - 1);
    expect(await cached()).toBeUndefined();
  });

  it.each([
    ['longer than its budget', () => plant(sealed(sound()), 200_000)],
    ['without an end', () => attacker.redis.set(valueKeyOf(tenantId), sealed(sound()))],
  ])('with a life %s is a miss', async (_, poison) => {
    await cache.read(tenantId);
    await poison();
    expect(await cached()).toBeUndefined();
  });

  it.each<[string, () => unknown]>([
    ['is sound', () => ({ ...sound(), entitlements: [['billing', { enabled: true, limit: 1 }]] })],
    ['names a prototype', () => ({ ...sound(), entitlements: [['__proto__', { enabled: false }]] })],
  ])('whose body %s is read', async (_, body) => {
    await cache.read(tenantId);
    await plant(sealed(body()));
    expect(await cached()).toBeDefined();
    expect(Object.hasOwn(Object.prototype, 'enabled')).toBe(false);
  });

  it.each<[string, () => unknown]>([
    ['is no JSON', () => '{'],
    ['is a list', () => []],
    ['is null', () => null],
    ['has another tenant', () => ({ ...sound(), tenantId: randomUUID() })],
    ['has no revision', () => ({ ...sound(), revision: undefined })],
    ['has a negative revision', () => ({ ...sound(), revision: -1 })],
    ['has a broken revision', () => ({ ...sound(), revision: 1.5 })],
    ['has a revision in text', () => ({ ...sound(), revision: '1' })],
    ['has a revision past counting', () => ({ ...sound(), revision: 2 ** 53 })],
    ['does not say when it was read', () => ({ ...sound(), readAt: undefined })],
    ['has a member too many', () => ({ ...sound(), more: 1 })],
    ['has entitlements by name', () => ({ ...sound(), entitlements: { billing: { enabled: true } } })],
    [
      'has an entitlement twice',
      () => ({
        ...sound(),
        entitlements: [
          ['a', { enabled: true }],
          ['a', { enabled: true }],
        ],
      }),
    ],
    ['is on in text', () => ({ ...sound(), entitlements: [['a', { enabled: 'true' }]] })],
    ['is on by number', () => ({ ...sound(), entitlements: [['a', { enabled: 1 }]] })],
    ['is neither on nor off', () => ({ ...sound(), entitlements: [['a', {}]] })],
    ['has a limit in text', () => ({ ...sound(), entitlements: [['a', { enabled: true, limit: '1' }]] })],
    ['ends at null', () => ({ ...sound(), entitlements: [['a', { enabled: true, endsAt: null }]] })],
    [
      'never ends',
      () =>
        JSON.stringify({ ...sound(), entitlements: [['a', { enabled: true, endsAt: 7 }]] }).replace(
          '7',
          '1e400',
        ),
    ],
    [
      'has a stranger in an entitlement',
      () => ({ ...sound(), entitlements: [['a', { enabled: true, by: 'x' }]] }),
    ],
    ['has a feature that is no text', () => ({ ...sound(), entitlements: [[1, { enabled: true }]] })],
    ['has half an entry', () => ({ ...sound(), entitlements: [['a']] })],
  ])('whose body %s is a miss', async (_, body) => {
    await cache.read(tenantId);
    await plant(sealed(body()));
    expect(await cached()).toBeUndefined();
  });
});
