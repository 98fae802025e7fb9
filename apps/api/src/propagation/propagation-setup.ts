import {
  PostgresBoundaries,
  PostgresChangeFeed,
  PostgresChangeLog,
  PostgresOutbox,
  RedisChangeFeed,
  connectRedis,
  RedisSnapshotCache,
  systemClock,
  type InstanceRegistry,
  type PropagationOptions,
} from '@gatehouse/features';
import type { DataSource } from 'typeorm';
import type { Configuration } from '../configuration/index.js';

/**
 * How changes reach the other instances of this service: through Postgres' own notifications, through Redis where
 * there is one, and by reading the change log every second.
 */
export function propagationOf(
  configuration: Configuration,
  dataSource: DataSource,
  registry: InstanceRegistry,
): PropagationOptions {
  const { databaseUrl, databaseNotifies, featureCacheTtlMs, instanceId } = configuration;
  const notify = databaseNotifies
    ? [new PostgresChangeFeed({ connectionString: databaseUrl }, systemClock)]
    : [];
  const redis = redisOf(configuration);
  return {
    log: new PostgresChangeLog(dataSource),
    feeds: [...notify, ...redis.feeds],
    ...(redis.cache && { cache: redis.cache, outbox: new PostgresOutbox(dataSource) }),
    storeNotifies: databaseNotifies,
    ...boundariesOf(configuration, dataSource),
    registry,
    instanceId,
    budgetMs: featureCacheTtlMs,
  };
}

function redisOf({ redisUrl, sessionSecret: secret }: Configuration) {
  if (redisUrl === undefined) return { feeds: [], cache: undefined };
  const connections = connectRedis({ url: redisUrl });
  const feed = new RedisChangeFeed(connections, systemClock);
  return { feeds: [feed], cache: new RedisSnapshotCache(connections.commands, { secret }) };
}

/** Who could tell nobody leaves it to those who can: what is announced once is announced for all. */
function boundariesOf({ databaseNotifies, redisUrl }: Configuration, dataSource: DataSource) {
  const announced = { notifies: databaseNotifies, outbox: redisUrl !== undefined };
  return announced.notifies || announced.outbox
    ? { boundaries: new PostgresBoundaries(dataSource, announced) }
    : {};
}
