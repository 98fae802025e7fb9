import type { ChangeFeedListener } from '../ports/change-feed.js';
import type { ChangeMessage } from '../ports/change-message.js';
import type { Elapsed } from '../ports/clock.js';

/** One thing that a feed said. */
export type Heard =
  | { readonly what: 'subscribed' }
  | { readonly what: 'lost' }
  | { readonly what: 'message'; readonly message: ChangeMessage }
  | { readonly what: 'heartbeat'; readonly sentAt: Elapsed };

const deadlineMs = 10_000;

/** Writes down what a feed says, and waits for it. */
export class RecordingListener implements ChangeFeedListener {
  readonly heard: Heard[] = [];
  private waiting: (() => void)[] = [];

  onSubscribed(): void {
    this.add({ what: 'subscribed' });
  }

  onMessage(message: ChangeMessage): void {
    this.add({ what: 'message', message });
  }

  onHeartbeat(sentAt: Elapsed): void {
    this.add({ what: 'heartbeat', sentAt });
  }

  onLost(): void {
    this.add({ what: 'lost' });
  }

  count(what: Heard['what']): number {
    return this.heard.filter((one) => one.what === what).length;
  }

  /** What was heard of a tenant, in order: a bus may be shared with others. */
  messagesOf(tenantId: string): readonly ChangeMessage[] {
    return this.heard.flatMap((one) =>
      one.what === 'message' && one.message.tenantId === tenantId ? [one.message] : [],
    );
  }

  /** Resolves once this is so; rejects when it is not within 10 s, with what was heard. */
  async until(isSo: () => boolean): Promise<void> {
    const endsAt = performance.now() + deadlineMs;
    while (!isSo()) {
      const leftMs = endsAt - performance.now();
      if (leftMs <= 0) throw new Error(`Not within ${deadlineMs} ms. Heard: ${JSON.stringify(this.heard)}`);
      await this.next(leftMs);
    }
  }

  private next(atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, atMostMs);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private add(one: Heard): void {
    this.heard.push(one);
    for (const tell of this.waiting.splice(0)) tell();
  }
}
