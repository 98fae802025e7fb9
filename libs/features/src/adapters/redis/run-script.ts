import { redisPackage } from './redis-package.js';
import type { RedisClient } from './redis-session.js';
import type { Script } from './scripts.js';

/** By its name, and whole where Redis does not know it yet, as after a restart. */
export async function runScript(
  redis: RedisClient,
  script: Script,
  keys: readonly string[],
  ...about: readonly string[]
): Promise<unknown> {
  const options = { keys: [...keys], arguments: [...about] };
  try {
    return await redis.evalSha(script.sha1, options);
  } catch (error) {
    const { ErrorReply } = redisPackage();
    if (!(error instanceof ErrorReply && error.message.startsWith('NOSCRIPT'))) throw error;
    return await redis.eval(script.text, options);
  }
}
