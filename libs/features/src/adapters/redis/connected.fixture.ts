import { setTimeout as pause } from 'node:timers/promises';
import type { RedisConnection } from './redis-connection.js';

/** Resolves once the connection is there, which nobody is told. */
export async function connected(connection: RedisConnection, deadlineMs = 10_000): Promise<void> {
  const endsAt = performance.now() + deadlineMs;
  while (!connection.isReady) {
    if (performance.now() > endsAt) throw new Error(`not connected within ${deadlineMs} ms`);
    await pause(5);
  }
}
