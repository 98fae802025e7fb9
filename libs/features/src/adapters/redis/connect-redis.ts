import { InvalidVariableError } from '../../domain/errors.js';
import { RedisConnection } from './redis-connection.js';

/** How one instance reaches the Redis that all of them share. */
export interface RedisOptions {
  /** `redis://` or, over TLS, `rediss://`, with the credentials and the number of the database where there are any. */
  readonly url: string;
  /** What this instance's connections are called in CLIENT LIST, with `:commands` and `:subscriber` after it. */
  readonly name?: string;
}

/** A subscribed connection takes no commands, so there are two. */
export interface RedisConnections {
  readonly commands: RedisConnection;
  /** Connects when a feed opens it. */
  readonly subscriber: RedisConnection;
  close(): Promise<void>;
}

/**
 * Begins to connect and returns at once: a Redis that is down, now or later, is a matter of each call.
 *
 * @throws InvalidVariableError when the URL is none of a Redis
 */
export function connectRedis({ url, name = 'gatehouse' }: RedisOptions): RedisConnections {
  if (!isRedisUrl(url)) throw new InvalidVariableError('url', 'redis:// or rediss://');
  const commands = new RedisConnection({ url, name: `${name}:commands` });
  const subscriber = new RedisConnection({ url, name: `${name}:subscriber` });
  commands.open();
  return {
    commands,
    subscriber,
    close: async () => {
      await Promise.all([commands.close(), subscriber.close()]);
    },
  };
}

function isRedisUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname } = new URL(url);
  return ['redis:', 'rediss:'].includes(protocol) && hostname !== '' && /^(\/\d{0,4})?$/.test(pathname);
}
