import { createClient } from 'redis';

/** An empty database of its own on the Redis of `TEST_REDIS_URL`. Messages are heard across databases. */
export async function openTestRedis(database: number) {
  const server = process.env['TEST_REDIS_URL'];
  if (!server) throw new Error('TEST_REDIS_URL: expected the URL of a Redis; `npm test` brings one');
  const url = new URL(server);
  url.pathname = `/${database}`;
  const client = createClient({ url: url.href });
  client.on('error', () => 'the test that needs it fails');
  await client.connect();
  await client.flushDb();
  const subscriber = client.duplicate();
  subscriber.on('error', () => 'the test that needs it fails');
  return {
    url: url.href,
    client,
    async subscribe(channel: string, hear: (message: string) => void): Promise<void> {
      await subscriber.connect();
      await subscriber.subscribe(channel, hear);
    },
    close(): void {
      for (const each of [client, subscriber]) if (each.isOpen) each.destroy();
    },
  };
}

export type TestRedis = Awaited<ReturnType<typeof openTestRedis>>;
