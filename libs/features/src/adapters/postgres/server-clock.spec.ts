import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ClientBase } from 'pg';
import { ManualClock } from '../../testing/manual-clock.js';
import { ServerClock } from './server-clock.js';

/** A server whose clock shows 1,000,000 when ours shows 0, and whose answers take their time. */
class DistantServer {
  asked = 0;
  answerTakesMs = 0;

  constructor(private readonly clock: ManualClock) {}

  get connection(): ClientBase {
    return this as never;
  }

  async query(): Promise<{ rows: { ms: number }[] }> {
    this.asked += 1;
    const ms = 1_000_000 + this.clock.elapsed();
    this.clock.advance(this.answerTakesMs);
    return { rows: [{ ms }] };
  }
}

describe('ServerClock', () => {
  let clock: ManualClock;
  let server: DistantServer;
  let serverClock: ServerClock;

  beforeEach(() => {
    clock = new ManualClock();
    [server, serverClock] = [new DistantServer(clock), new ServerClock(clock)];
  });

  it('says early, never late, when a moment of ours is there', async () => {
    server.answerTakesMs = 30;
    expect(await serverClock.at(500, server.connection)).toBe(1_000_470);
  });

  it('believes a reading for 10 s, and whatever other answers say meanwhile', async () => {
    await serverClock.at(500, server.connection);
    clock.advance(9_999);
    await serverClock.at(500, server.connection);
    expect(server.asked).toBe(1);
    serverClock.heard(2_000_000, server.connection);
    clock.advance(9_999);
    expect(await serverClock.at(20_000, server.connection)).toBe(2_010_001);
    expect(server.asked).toBe(1);
    clock.advance(1);
    await serverClock.at(500, server.connection);
    expect(server.asked).toBe(2);
  });

  it('asks again what it was told to forget, and each connection for itself', async () => {
    await serverClock.at(500, server.connection);
    serverClock.forget(server.connection);
    await serverClock.at(500, server.connection);
    const other = new DistantServer(clock);
    await serverClock.at(500, other.connection);
    expect([server.asked, other.asked]).toEqual([2, 1]);
  });
});
