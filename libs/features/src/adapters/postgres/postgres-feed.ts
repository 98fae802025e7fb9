import { setTimeout as pause } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import type { ChangeFeed, ChangeFeedListener } from '../../ports/change-feed.js';
import type { Clock } from '../../ports/clock.js';
import { FeedConnection } from './feed-connection.js';
import { FeedPulse, heartbeatChannel } from './feed-pulse.js';

const firstRetryMs = 100;
const lastRetryMs = 2_000;

/** What is heard: where, and what a text that arrives there says; undefined for whatever makes no sense. */
export interface Notifications<Message> {
  readonly channel: string;
  readonly parse: (text: string) => Message | undefined;
}

/**
 * Hears what transactions NOTIFY. On a connection of its own, to the primary and not through a pooler that hands
 * sessions around: such a one would take the LISTEN, and its heartbeats would never come back.
 */
export class PostgresFeed<Message> implements ChangeFeed<Message> {
  readonly name = 'postgres';
  private readonly closing = new AbortController();
  private connection: FeedConnection | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly config: ClientConfig,
    private readonly clock: Clock,
    private readonly heard: Notifications<Message>,
  ) {}

  open(listener: ChangeFeedListener<Message>): void {
    this.running ??= this.run(listener);
  }

  /** Takes at most 0.5 s, whatever the server does. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.connection?.end();
    await this.running;
  }

  private async run(listener: ChangeFeedListener<Message>): Promise<void> {
    for (let failures = 0; !this.isClosing(); failures += 1) {
      // only a heartbeat shows that a connection worked: one that is cut off again and again is a failure
      if (await this.listen(listener)) failures = 0;
      const { signal } = this.closing;
      await pause(retryMs(failures), undefined, { signal }).catch(() => undefined);
    }
  }

  /** Hears until the connection is over. @returns whether a heartbeat ever came back on it */
  private async listen(listener: ChangeFeedListener<Message>): Promise<boolean> {
    const connection = new FeedConnection(this.config, (channel, payload) => {
      if (channel === heartbeatChannel) pulse.hear(payload);
      else this.tell(payload, listener);
    });
    const pulse = new FeedPulse(this.clock, {
      send: (payload) => connection.notify(heartbeatChannel, payload),
      onHeartbeat: (sentAt) => listener.onHeartbeat(sentAt),
      onSilence: () => connection.cut(),
    });
    this.connection = connection;
    const isListening = await connection.listenOn([this.heard.channel, heartbeatChannel]);
    if (!isListening || this.isClosing()) return false;
    listener.onSubscribed();
    pulse.start();
    await connection.over;
    pulse.stop();
    if (!this.isClosing()) listener.onLost();
    return pulse.hasBeaten;
  }

  private tell(payload: string, listener: ChangeFeedListener<Message>): void {
    const message = this.heard.parse(payload);
    if (message !== undefined) listener.onMessage(message);
  }

  private isClosing(): boolean {
    return this.closing.signal.aborted;
  }
}

/** Doubles with every failure, and differs between instances, so that they do not come all at once. */
function retryMs(failures: number): number {
  return Math.min(lastRetryMs, firstRetryMs * 2 ** failures) * (0.5 + Math.random() / 2);
}
