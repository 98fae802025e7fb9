import type { ChangeFeed, ChangeFeedListener } from '../../ports/change-feed.js';
import type { Clock, Elapsed } from '../../ports/clock.js';
import type { Lease } from '../levels/lease.js';

/** How well a feed can be relied on; `behind`: connected, and what was missed has not been made up for yet. */
export type FeedState = 'lost' | 'behind' | 'subscribed';

/**
 * Listens to one feed, and lets its heartbeats extend the lease: but only once everything that was said before it
 * subscribed, and heard by nobody here, has been made up for.
 */
export class FeedWatch<Message> implements ChangeFeedListener<Message> {
  private subscribedAt: Elapsed | undefined;
  private hasCaughtUp = false;

  constructor(
    private readonly feed: ChangeFeed<Message>,
    private readonly parts: {
      readonly clock: Clock;
      readonly lease: Lease;
      readonly hear: (message: Message) => void;
      /** Asks for whatever makes up for what was missed; ends in `caughtUp`. */
      readonly catchUp: () => void;
    },
  ) {}

  get name(): string {
    return this.feed.name;
  }

  get state(): FeedState {
    if (this.subscribedAt === undefined) return 'lost';
    return this.hasCaughtUp ? 'subscribed' : 'behind';
  }

  open(): void {
    this.feed.open(this);
  }

  close(): Promise<void> {
    return this.feed.close();
  }

  /** Everything that was committed before this moment is known. */
  caughtUp(until: Elapsed): void {
    if (this.subscribedAt !== undefined && until >= this.subscribedAt) this.hasCaughtUp = true;
  }

  onSubscribed(): void {
    this.subscribedAt = this.parts.clock.elapsed();
    this.hasCaughtUp = false;
    this.parts.catchUp();
  }

  onMessage(message: Message): void {
    this.parts.hear(message);
  }

  onHeartbeat(sentAt: Elapsed): void {
    const { subscribedAt } = this;
    if (this.hasCaughtUp && subscribedAt !== undefined && sentAt >= subscribedAt)
      this.parts.lease.extend(sentAt);
  }

  onLost(): void {
    this.subscribedAt = undefined;
    this.hasCaughtUp = false;
  }
}
