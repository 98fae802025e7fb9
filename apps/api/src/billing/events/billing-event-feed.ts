import { Injectable, Logger } from '@nestjs/common';
import { ApiError } from '../../http/index.js';
import { BillingEvents, pageSize } from './billing-events.js';
import { EventTail } from './event-tail.js';

/** How soon what other processes have written is seen here. */
const everyMs = 1_000;

/** Streams of one tenant in one process. */
export const mostFollowers = 20;

const tooMany = () =>
  new ApiError('too_many_attempts', {
    message: `There are ${mostFollowers} streams of this tenant open already.`,
    headers: { 'Retry-After': '5' },
  });

/**
 * Reads the events of all tenants that somebody follows here: once a second in one statement, and at once what this
 * process has written. Reads nothing while nobody follows.
 */
@Injectable()
export class BillingEventFeed {
  private readonly log = new Logger('BillingEventFeed');
  private readonly tails = new Map<string, EventTail>();
  private readonly wanted = new Set<string>();
  private reading: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly events: BillingEvents) {}

  /**
   * @param newest sequence of the tenant's last event, as it was read before.
   * @throws ApiError `too_many_attempts`
   */
  join(tenantId: string, newest: number): EventTail {
    const tail = this.tails.get(tenantId) ?? new EventTail(newest);
    if (tail.followers >= mostFollowers) throw tooMany();
    tail.followers += 1;
    this.tails.set(tenantId, tail);
    this.timer ??= setInterval(() => this.look([...this.tails.keys()]), everyMs).unref();
    return tail;
  }

  leave(tenantId: string, tail: EventTail): void {
    tail.followers -= 1;
    if (tail.followers === 0) this.tails.delete(tenantId);
    if (this.tails.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** There may be something new of these tenants. What is asked for while something is read is read after it. */
  look(tenantIds: readonly string[]): void {
    for (const id of tenantIds) if (this.tails.has(id)) this.wanted.add(id);
    if (this.wanted.size > 0) this.reading ??= this.readWanted();
  }

  private async readWanted(): Promise<void> {
    while (this.wanted.size > 0) {
      const seen = new Map([...this.wanted].map((id) => [id, this.tails.get(id)?.last ?? 0]));
      this.wanted.clear();
      try {
        for (const [id, events] of await this.events.after(seen)) {
          this.tails.get(id)?.take(events);
          if (events.length === pageSize) this.look([id]);
        }
      } catch (error) {
        // nothing is lost: the next look begins where this one did
        this.log.warn(`Billing events cannot be read: ${(error as Error).message}`);
      }
    }
    this.reading = undefined;
  }
}
