import type { ChangeFeed, ChangeFeedListener } from '../../ports/change-feed.js';
import { changeEvent, parseChangeMessage } from '../../ports/change-message.js';
import { systemClock, type Clock } from '../../ports/clock.js';
import type { RedisConnections } from './connect-redis.js';
import { Heartbeat } from './heartbeat.js';
import type { RedisSession } from './redis-session.js';

const subscribeMs = 500;

/**
 * Hears of changes through Redis' PUBLISH and SUBSCRIBE. Each second a heartbeat goes out through the connection for commands
 * and comes back through the subscribed one; when none has come back for 3 s, that one is ended and made anew.
 *
 * For one Redis server and its replicas: the nodes of a cluster pass messages on without an order, so that a heartbeat
 * there proves less.
 */
export class RedisChangeFeed implements ChangeFeed {
  readonly name = 'redis';
  private listening: Promise<void> = Promise.resolve();

  constructor(
    private readonly connections: RedisConnections,
    private readonly clock: Clock = systemClock,
  ) {}

  open(listener: ChangeFeedListener): void {
    this.connections.subscriber.open((session) => {
      // a listener that throws has not heard; whoever comes next starts from nothing
      this.listening = this.listen(session, listener).catch((error: unknown) => session.end(error));
    });
  }

  async close(): Promise<void> {
    await this.connections.subscriber.close();
    await this.listening;
  }

  private async listen(session: RedisSession, listener: ChangeFeedListener): Promise<void> {
    const heartbeat = this.heartbeatOf(session, listener);
    const onText = (text: string, channel: string): void => {
      if (channel === heartbeat.channel) heartbeat.heard(text);
      else hear(text, listener);
    };
    await session.run((redis) => redis.subscribe([changeEvent, heartbeat.channel], onText), subscribeMs);
    try {
      listener.onSubscribed();
      heartbeat.start();
      await session.ended;
    } finally {
      heartbeat.stop();
      listener.onLost();
    }
  }

  private heartbeatOf(session: RedisSession, listener: ChangeFeedListener): Heartbeat {
    return new Heartbeat({
      clock: this.clock,
      publish: (channel, text) => this.connections.commands.run((redis) => redis.publish(channel, text)),
      onHeartbeat: (sentAt) => listener.onHeartbeat(sentAt),
      onSilence: () => session.end(),
    });
  }
}

function hear(text: string, listener: ChangeFeedListener): void {
  const message = parseChangeMessage(text);
  if (message) listener.onMessage(message);
}
