import { randomUUID } from 'node:crypto';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import { changeEvent, messagesOf, type CommittedChange } from '../../ports/change-message.js';
import { systemClock, type Clock } from '../../ports/clock.js';
import type { CacheAnswer, CachedEntitlements, SnapshotCache } from '../../ports/snapshot-cache.js';
import type { RedisConnection } from './redis-connection.js';
import { runScript } from './run-script.js';
import { type Script, scripts } from './scripts.js';
import { SharedLevelUnavailableError } from './shared-level-unavailable-error.js';
import { SharedValues, oldestMs } from './shared-values.js';
import { type TenantAnswer, tenantAnswer } from './tenant-answer.js';
import { isTenantId } from '../../domain/tenant-id.js';

/** Longer than anything that was read before the fence was set may be served. */
const fenceLifeMs = String(2 * oldestMs);

export interface RedisSnapshotCacheOptions {
  /** The same on every instance, at least 32 bytes. What was written with another one is a miss. */
  readonly secret: string;
  /** What its keys begin with; `gatehouse:features` unless given. */
  readonly prefix?: string;
  readonly clock?: Clock;
}

/**
 * The level that instances share, in Redis. A value lives as long as its budget. Each tenant has a random fence, which every
 * invalidation replaces, so that a fill that was under way fails; where there is none, as after a restart, no fill succeeds.
 *
 * Every call rejects with a SharedLevelUnavailableError within 150 ms when Redis does not answer. An id that is not a UUID
 * in lower case is nobody's: it is a miss, and nothing is stored or sent.
 */
export class RedisSnapshotCache implements SnapshotCache {
  private readonly values: SharedValues;
  private readonly prefix: string;
  private readonly clock: Clock;

  /** @throws InvalidVariableError when the secret has less than 32 bytes */
  constructor(
    private readonly commands: RedisConnection,
    { secret, prefix = 'gatehouse:features', clock = systemClock }: RedisSnapshotCacheOptions,
  ) {
    this.values = new SharedValues(secret, clock);
    this.prefix = prefix;
    this.clock = clock;
  }

  async read(tenantId: string): Promise<CacheAnswer> {
    if (!isTenantId(tenantId)) return { cached: undefined, fence: '' };
    const askedAt = this.clock.elapsed();
    const keys = this.keysOf(tenantId);
    const reply = await this.run(scripts.readTenant, keys, randomUUID(), fenceLifeMs);
    const answer = tenantAnswer(reply);
    if (!answer) throw new SharedLevelUnavailableError();
    return { cached: await this.cachedIn(tenantId, answer, askedAt), fence: answer.fence };
  }

  async fill(held: TenantEntitlements, fence: string, budgetMs: number): Promise<void> {
    const budget = Math.floor(budgetMs);
    if (!isTenantId(held.tenantId) || !(budget >= 1 && budget <= oldestMs)) return;
    const value = this.values.write(held, budget);
    if (value === undefined) return;
    const about = [fence, fenceLifeMs, String(held.revision), value, String(budget)];
    await this.run(scripts.fillTenant, this.keysOf(held.tenantId), ...about);
  }

  async publish(change: CommittedChange): Promise<void> {
    if (!isTenantId(change.tenantId)) return;
    const about = [randomUUID(), fenceLifeMs, String(change.revision), changeEvent, ...messagesOf(change)];
    await this.run(scripts.publishChange, this.keysOf(change.tenantId), ...about);
  }

  async drop(tenantId: string): Promise<void> {
    if (!isTenantId(tenantId)) return;
    await this.run(scripts.dropTenant, this.keysOf(tenantId), randomUUID(), fenceLifeMs);
  }

  close(): Promise<void> {
    return this.commands.close();
  }

  private async cachedIn(
    tenantId: string,
    { floor, value, lifeMs }: TenantAnswer,
    askedAt: number,
  ): Promise<CachedEntitlements | undefined> {
    if (value === undefined) return undefined;
    const body = this.values.read(tenantId, value);
    if (!body) {
      await this.run(scripts.discardValue, this.keysOf(tenantId), value);
      return undefined;
    }
    // an unreadable floor is NaN, and nothing is at least that
    if (!(body.held.revision >= floor)) return undefined;
    return this.values.age(body, lifeMs, this.clock.elapsed() - askedAt);
  }

  private run(script: Script, keys: readonly string[], ...about: readonly string[]): Promise<unknown> {
    return this.commands.run((redis) => runScript(redis, script, keys, ...about));
  }

  /** The braces put both keys of a tenant on one node of a cluster. */
  private keysOf(tenantId: string): readonly string[] {
    const key = `${this.prefix}:{${tenantId}}`;
    return [key, `${key}:value`];
  }
}
