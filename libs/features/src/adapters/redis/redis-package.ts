import { createRequire } from 'node:module';
import type * as Redis from 'redis';

const load = createRequire(import.meta.url);

/**
 * The `redis` package, loaded when a connection is made: whoever has no Redis need not install it.
 *
 * @throws Error, with what cannot be found, where it is not installed
 */
export function redisPackage(): typeof Redis {
  // the peer dependency that the types are of
  return load('redis') as typeof Redis;
}
