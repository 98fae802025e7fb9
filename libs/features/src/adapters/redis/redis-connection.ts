import { setTimeout as pause } from 'node:timers/promises';
import { backoffMs } from './backoff.js';
import { type RedisClient, RedisSession, type SessionOptions } from './redis-session.js';
import { SharedLevelUnavailableError } from './shared-level-unavailable-error.js';

/** A connection that is made anew for as long as it takes. While there is none, whatever is asked is refused at once. */
export class RedisConnection {
  private readonly closing = new AbortController();
  private session: RedisSession | undefined;
  private kept: Promise<void> | undefined;

  constructor(private readonly options: SessionOptions) {}

  get isReady(): boolean {
    return this.session?.isReady ?? false;
  }

  /** Begins to connect; a second time does nothing. `onReady` hears of every session that comes about. */
  open(onReady: (session: RedisSession) => void = () => undefined): void {
    this.kept ??= this.keepUp(onReady);
  }

  /** @throws SharedLevelUnavailableError within 150 ms when there is no answer, at once when there is no connection */
  async run<Value>(call: (client: RedisClient) => Promise<Value>): Promise<Value> {
    if (!this.session) throw new SharedLevelUnavailableError();
    return this.session.run(call);
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.session?.end();
    await this.kept;
  }

  private async keepUp(onReady: (session: RedisSession) => void): Promise<void> {
    const { signal } = this.closing;
    for (let failures = 0; !signal.aborted;) {
      const session = (this.session = new RedisSession(this.options));
      const wasReady = await session.ready;
      if (wasReady) onReady(session);
      await session.ended;
      failures = wasReady ? 0 : failures + 1;
      await pause(backoffMs(failures), undefined, { signal }).catch(() => 'closing');
    }
  }
}
