import type { DataSource } from 'typeorm';
import {
  connectRedis,
  PostgresChangeFeed,
  PostgresChangeLog,
  PostgresInstanceRegistry,
  PostgresOutbox,
  RedisChangeFeed,
  RedisSnapshotCache,
  systemClock,
  type PropagationOptions,
} from '../../src/index.js';

/** What an instance is told: the same for all of them, but for its own name. */
export interface Surroundings {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Shared by all instances: at least 32 bytes. */
  readonly secret: string;
  readonly instanceId: string;
}

/** For `FeaturesModule`, beside `store: new PostgresEntitlementStore(dataSource, { notifies: true, outbox: true })`. */
export function propagationOf(dataSource: DataSource, around: Surroundings): PropagationOptions {
  const redis = connectRedis({ url: around.redisUrl });
  return {
    instanceId: around.instanceId,
    log: new PostgresChangeLog(dataSource),
    feeds: [
      new PostgresChangeFeed({ connectionString: around.databaseUrl }, systemClock),
      new RedisChangeFeed(redis, systemClock),
    ],
    cache: new RedisSnapshotCache(redis.commands, { secret: around.secret }),
    outbox: new PostgresOutbox(dataSource),
    registry: new PostgresInstanceRegistry(dataSource),
    storeNotifies: true,
  };
}
