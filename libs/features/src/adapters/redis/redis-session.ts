import type { RedisClientType } from 'redis';
import { LateAnswerError, inTime } from './in-time.js';
import { redisPackage } from './redis-package.js';
import { SharedLevelUnavailableError } from './shared-level-unavailable-error.js';

const connectMs = 500;
const answerMs = 150;

/** Where a server is, and what a connection is called in its CLIENT LIST. */
export interface SessionOptions {
  readonly url: string;
  readonly name: string;
}

export type RedisClient = RedisClientType;

const clientOf = ({ url, name }: SessionOptions): RedisClient =>
  redisPackage().createClient({
    url,
    name,
    disableOfflineQueue: true,
    // the deadline is ours; theirs covers only what was not sent yet
    commandOptions: { timeout: 0 },
    maintNotifications: 'disabled',
    socket: {
      connectTimeout: connectMs,
      reconnectStrategy: false,
      keepAlive: true,
      keepAliveInitialDelay: 5_000,
    },
  });

/**
 * One connection from its beginning to its end. It never reconnects, so that an answer on it can only be to what was
 * asked on it; and after one late answer it is ended, because nobody can tell a slow server from a lost one.
 */
export class RedisSession {
  /** Whether it came about: within 500 ms, its first answer included. */
  readonly ready: Promise<boolean>;
  readonly ended: Promise<void>;
  private readonly client: RedisClient;
  private over = false;
  private cause: unknown;
  private finish: () => void = () => undefined;

  constructor(options: SessionOptions) {
    this.ended = new Promise((resolve) => {
      this.finish = resolve;
    });
    this.client = clientOf(options);
    this.client.on('error', (error: unknown) => this.end(error));
    // what was given up while it was connecting may yet connect
    this.client.on('connect', () => this.over && this.client.destroy());
    this.ready = this.connect();
  }

  /** What ended it, as far as it is known. */
  get fault(): unknown {
    return this.cause;
  }

  get isReady(): boolean {
    return !this.over && this.client.isReady;
  }

  /** @throws SharedLevelUnavailableError at once when it is not ready, or when no answer comes within the deadline */
  async run<Value>(call: (client: RedisClient) => Promise<Value>, deadlineMs = answerMs): Promise<Value> {
    if (!this.isReady) throw new SharedLevelUnavailableError({ cause: this.cause });
    try {
      return await inTime(deadlineMs, call(this.client));
    } catch (cause) {
      if (cause instanceof LateAnswerError || isDemoted(cause)) this.end(cause);
      throw new SharedLevelUnavailableError({ cause });
    }
  }

  /** Whatever is under way on it is rejected. Any number of times, at any time. */
  end(cause?: unknown): void {
    if (this.over) return;
    this.over = true;
    this.cause = cause;
    this.client.destroy();
    this.finish();
  }

  private async connect(): Promise<boolean> {
    try {
      await inTime(connectMs, Promise.race([this.client.connect(), this.ended]));
    } catch (cause) {
      this.end(cause);
    }
    return this.isReady;
  }
}

/** A failover made a replica of it; the address leads to the new primary, this connection never will. */
function isDemoted(cause: unknown): boolean {
  return cause instanceof redisPackage().ErrorReply && cause.message.startsWith('READONLY');
}
