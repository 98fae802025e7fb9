import type { ChangeFeed } from '../../ports/change-feed.js';
import type { ChangeLog } from '../../ports/change-log.js';
import type { Clock, Elapsed } from '../../ports/clock.js';
import type { Lease } from '../levels/lease.js';
import { ChangeLogReader } from './change-log-reader.js';
import { FeedWatch } from './feed-watch.js';
import { Repeating } from './repeating.js';

export interface TrackedChanges<Message> {
  readonly clock: Clock;
  /** Extended whenever it is proved that nothing was missed. */
  readonly lease: Lease;
  /** Bring changes within milliseconds. */
  readonly feeds: readonly ChangeFeed<Message>[];
  /** Proves, each second, that nothing was missed; without it, whatever is held is forgotten when a feed comes back. */
  readonly log?: ChangeLog<Message> | undefined;
  readonly hear: (message: Message) => void;
  /** Changes may have been missed: whatever is held may be too old. */
  readonly onGap: () => void;
  /** The log could be read. */
  readonly onRead?: () => void;
}

const everyMs = 1_000;

/**
 * Hears of every change, and proves it: whoever holds something that others may change may serve it while the lease
 * lasts. Each way is enough by itself: feeds for speed, the log for whatever they lose.
 */
export class ChangeTracker<Message> {
  readonly feeds: readonly FeedWatch<Message>[];
  private readonly log: ChangeLogReader<Message> | undefined;
  private readonly reading: Repeating | undefined;
  private hasRead = false;

  constructor(private readonly tracked: TrackedChanges<Message>) {
    const { clock, lease, hear, log } = tracked;
    const catchUp = () => this.catchUp();
    this.feeds = tracked.feeds.map((feed) => new FeedWatch(feed, { clock, lease, hear, catchUp }));
    this.log = log && new ChangeLogReader(log, clock);
    this.reading = this.log && new Repeating(() => this.read(this.log), everyMs);
  }

  /** Whether it is known since when nothing has been missed. */
  get isReady(): boolean {
    return this.log === undefined || this.hasRead;
  }

  start(): void {
    for (const feed of this.feeds) feed.open();
    this.reading?.start();
  }

  async stop(): Promise<void> {
    await this.reading?.stop();
    await Promise.all(this.feeds.map((feed) => feed.close()));
  }

  private catchUp(): void {
    if (this.reading) {
      this.reading.soon();
      return;
    }
    this.tracked.onGap();
    this.caughtUp(this.tracked.clock.elapsed());
  }

  private caughtUp(until: Elapsed): void {
    for (const feed of this.feeds) feed.caughtUp(until);
  }

  private async read(log: ChangeLogReader<Message> | undefined): Promise<void> {
    const { lease, hear, onGap, onRead } = this.tracked;
    if (!log) return;
    const { begunAt, changes, isComplete } = await log.read();
    onRead?.();
    if (!isComplete) onGap();
    for (const change of changes) hear(change);
    this.hasRead = true;
    lease.extend(begunAt);
    this.caughtUp(begunAt);
  }
}
