import { randomUUID } from 'node:crypto';
import { createClient } from 'redis';

/** The server of the run. @throws Error that says how to get one */
export function testRedis(url: string | undefined): string {
  if (url) return url;
  throw new Error(
    'TEST_REDIS_URL: expected the URL of a Redis for tests; "npm test" brings one up and sets it',
  );
}

/** Keys that no other file has. */
export const ownPrefix = (): string => `test:${randomUUID()}`;

/** Somebody with full access to Redis: an operator, or an attacker. */
export async function anybody(url: string) {
  const redis = createClient({ url });
  redis.on('error', () => 'the test that needs it fails');
  await redis.connect();
  return {
    redis,
    /** Removes what begins so, and leaves what others have. */
    async forget(prefix: string): Promise<void> {
      for await (const keys of redis.scanIterator({ MATCH: `${prefix}*` }))
        if (keys.length > 0) await redis.unlink(keys);
    },
    close: () => redis.destroy(),
  };
}
