import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { connected } from './connected.fixture.js';
import { connectRedis } from './connect-redis.js';
import { RedisConnection } from './redis-connection.js';
import { TcpProxy } from './tcp-proxy.fixture.js';
import { ownPrefix, testRedis } from './test-redis.fixture.js';

const redisUrl = testRedis(process.env['TEST_REDIS_URL']);
const unavailable = { code: 'shared_level_unavailable' };
/** Room for a machine that is shared; the promise is what the deadline below says. */
const slackMs = 350;
let proxy: TcpProxy;
let connection: RedisConnection;

beforeEach(async () => {
  proxy = await TcpProxy.to(redisUrl);
  connection = new RedisConnection({ url: proxy.url, name: ownPrefix() });
});
afterEach(async () => {
  await connection.close();
  await proxy.close();
});

const ping = () => connection.run((redis) => redis.ping());

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

describe('RedisConnection', () => {
  it('refuses at once before it is opened, while nothing answers, and after it is closed', async () => {
    await expect(ping()).rejects.toMatchObject(unavailable);
    proxy.block();
    connection.open();
    expect(await milliseconds(() => expect(ping()).rejects.toMatchObject(unavailable))).toBeLessThan(100);
    await connection.close();
    await expect(ping()).rejects.toMatchObject(unavailable);
  });

  it('connects when a server that was not there comes up', async () => {
    const port = await freePort();
    await proxy.close();
    connection = new RedisConnection({ url: `redis://127.0.0.1:${port}`, name: 'early' });
    connection.open();
    await expect(ping()).rejects.toMatchObject(unavailable);
    proxy = await TcpProxy.to(redisUrl, port);
    await connected(connection);
    expect(await ping()).toBe('PONG');
  });

  it('says after 150 ms that there is no answer, at once from then on, and recovers', async () => {
    connection.open();
    await connected(connection);
    proxy.block();
    const took = await milliseconds(() => expect(ping()).rejects.toMatchObject(unavailable));
    expect(took).toBeGreaterThanOrEqual(145);
    expect(took).toBeLessThan(150 + slackMs);
    expect(await milliseconds(() => expect(ping()).rejects.toMatchObject(unavailable))).toBeLessThan(100);
    proxy.unblock();
    await connected(connection);
    expect(await ping()).toBe('PONG');
  });

  it('never takes a late answer for the answer to another question', async () => {
    connection.open();
    await connected(connection);
    proxy.block();
    await expect(connection.run((redis) => redis.echo('late'))).rejects.toMatchObject(unavailable);
    proxy.unblock();
    await connected(connection);
    const questions = Array.from({ length: 50 }, () => randomUUID());
    expect(await Promise.all(questions.map((q) => connection.run((redis) => redis.echo(q))))).toEqual(
      questions,
    );
  });

  it('counts an answer that came while the process itself was busy', async () => {
    connection = new RedisConnection({ url: redisUrl, name: 'busy' });
    connection.open();
    await connected(connection);
    const answer = ping();
    // it is written in this turn, before this; nothing is read until the process is free
    await new Promise((resolve) => setImmediate(resolve));
    const until = performance.now() + 300;
    while (performance.now() < until);
    expect(await answer).toBe('PONG');
  });

  it('rejects what is under way when the connection is cut, and makes another', async () => {
    connection.open();
    await connected(connection);
    proxy.block();
    const answer = ping();
    await new Promise((resolve) => setImmediate(resolve));
    proxy.cut();
    await expect(answer).rejects.toMatchObject(unavailable);
    proxy.unblock();
    await connected(connection);
  });

  it('keeps its connection when Redis refuses a call', async () => {
    connection.open();
    await connected(connection);
    await expect(connection.run((redis) => redis.sendCommand(['NONSENSE']))).rejects.toMatchObject(
      unavailable,
    );
    expect(connection.isReady).toBe(true);
  });

  it('gives up a server that has become a replica', async () => {
    connection.open();
    await connected(connection);
    const demoted = "return redis.error_reply('READONLY You can not write against a read only replica.')";
    await expect(connection.run((redis) => redis.eval(demoted))).rejects.toMatchObject(unavailable);
    expect(connection.isReady).toBe(false);
    await connected(connection);
  });

  it('does not finish a long wait for its next attempt when it is closed', async () => {
    const port = await freePort();
    let attempts = 0;
    let fifth: () => void = () => undefined;
    const failed = new Promise<void>((resolve) => {
      fifth = resolve;
    });
    const server = createServer((socket) => {
      socket.destroy();
      if (++attempts === 5) fifth();
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    connection = new RedisConnection({ url: `redis://127.0.0.1:${port}`, name: 'refused' });
    connection.open();
    await failed;
    // the next attempt is half a second away or more
    expect(await milliseconds(() => connection.close())).toBeLessThan(400);
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['connected', (): Promise<void> => connected(connection)],
    ['connecting', async () => undefined],
    ['hanging', async () => proxy.block()],
    ['waiting to try again', () => proxy.close()],
  ])('closes within 1 s while it is %s, and any number of times', async (_, reach) => {
    connection.open();
    await reach();
    expect(await milliseconds(() => Promise.all([connection.close(), connection.close()]))).toBeLessThan(
      1_000,
    );
    expect(connection.isReady).toBe(false);
  });
});

describe('connectRedis', () => {
  it.each([
    '',
    'localhost:6379',
    'http://localhost',
    'redis://',
    'redis://localhost/x',
    'redis://u:hidden@:6379',
  ])('refuses %p, and does not repeat it', (url) => {
    expect(() => connectRedis({ url })).toThrow(/^url: expected redis:\/\/ or rediss:\/\/$/);
  });

  it('throws nothing when nothing is there', async () => {
    const connections = connectRedis({ url: `redis://127.0.0.1:${await freePort()}` });
    await expect(connections.commands.run((redis) => redis.ping())).rejects.toMatchObject(unavailable);
    await connections.close();
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
