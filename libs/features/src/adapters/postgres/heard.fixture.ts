import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeFeedListener } from '../../ports/change-feed.js';
import type { ChangeMessage } from '../../ports/change-message.js';
import type { Elapsed } from '../../ports/clock.js';

/** A listener that writes down what it hears. */
export class Heard implements ChangeFeedListener {
  readonly events: ('subscribed' | 'lost')[] = [];
  readonly messages: ChangeMessage[] = [];
  readonly heartbeats: Elapsed[] = [];

  onSubscribed(): void {
    this.events.push('subscribed');
  }

  onMessage(message: ChangeMessage): void {
    this.messages.push(message);
  }

  onHeartbeat(sentAt: Elapsed): void {
    this.heartbeats.push(sentAt);
  }

  onLost(): void {
    this.events.push('lost');
  }

  /** Waits for a condition, but not for ever. */
  async until(what: string, isTrue: (heard: this) => boolean, deadlineMs = 10_000): Promise<void> {
    const end = performance.now() + deadlineMs;
    while (!isTrue(this)) {
      if (performance.now() > end) throw new Error(`Not within ${deadlineMs} ms: ${what}`);
      await pause(5);
    }
  }
}
