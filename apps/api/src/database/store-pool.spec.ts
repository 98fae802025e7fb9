import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StorePool } from './store-pool.js';

/** Takes connections and never says a word. */
let mute: Server;
let taken: Socket[];
let pool: StorePool;

beforeEach(async () => {
  taken = [];
  mute = createServer((socket) => void taken.push(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port } = mute.address() as AddressInfo;
  pool = new StorePool({ host: '127.0.0.1', port, max: 20, connectionTimeoutMillis: 100 });
});

afterEach(async () => {
  await pool.end();
  for (const socket of taken) socket.destroy();
  mute.close();
});

const ask = (times: number) =>
  Promise.all(
    Array.from(
      { length: times },
      () => new Promise((resolve) => pool.connect((error) => resolve((error as { code?: unknown }).code))),
    ),
  );

describe('a server that takes connections and does not answer', () => {
  const times = 10;
  const unavailable = Array.from({ length: times }, () => 'store_unavailable');

  it('is unavailable to everybody who asks', async () => {
    const asked = ask(times);
    expect(pool.totalCount).toBe(times);
    expect(await asked).toEqual(unavailable);
  });

  it('is tried by one at most, when it has not answered lately, and nobody else waits', async () => {
    await ask(times);
    const asked = ask(times);
    expect(pool.totalCount).toBeLessThanOrEqual(1);
    expect(await asked).toEqual(unavailable);
  });
});
