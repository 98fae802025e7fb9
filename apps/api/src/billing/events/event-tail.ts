import type { BillingEvent } from './billing-event.js';

const mostHeld = 256;

/**
 * The end of one tenant's events as this process has read it, for all streams that follow them: how far it was read,
 * and the newest events, so that streams that are up to date read nothing themselves.
 */
export class EventTail {
  followers = 0;
  private readonly held: BillingEvent[] = [];
  private readonly waiting = new Set<() => void>();

  /** @param newest sequence of the last event that was there when the first stream began. */
  constructor(private newest: number) {}

  get last(): number {
    return this.newest;
  }

  /** Takes what was read, in its order; what is known already is left out. */
  take(events: readonly BillingEvent[]): void {
    const news = events.filter(({ sequence }) => sequence > this.newest);
    this.held.push(...news);
    this.held.splice(0, this.held.length - mostHeld);
    this.newest = news.at(-1)?.sequence ?? this.newest;
    if (news.length > 0) for (const wake of [...this.waiting]) wake();
  }

  /** The events after this one; undefined: it is further back than what is at hand. */
  after(sequence: number): readonly BillingEvent[] | undefined {
    const [oldest] = this.held;
    if (!oldest || oldest.sequence > sequence + 1) return undefined;
    return this.held.filter((event) => event.sequence > sequence);
  }

  /** Resolves when there is more than this, or when the signal fires. */
  beyond(sequence: number, until: AbortSignal): Promise<void> {
    if (this.newest > sequence || until.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        if (this.newest <= sequence && !until.aborted) return;
        this.waiting.delete(wake);
        until.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      until.addEventListener('abort', wake);
    });
  }
}
