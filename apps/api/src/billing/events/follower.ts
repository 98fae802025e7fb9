import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MessageEvent } from '@nestjs/common';
import type { Subscriber } from 'rxjs';
import type { BillingEvent } from './billing-event.js';
import type { EventTail } from './event-tail.js';

/** For so long a client may take nothing of what is waiting for it. */
const patienceMs = 30_000;

interface Followed {
  readonly tail: EventTail;
  /** What comes after this sequence, from the store. */
  readonly read: (sequence: number) => Promise<readonly BillingEvent[]>;
  /** Through which the client is answered. */
  readonly answer: ServerResponse;
  readonly client: Subscriber<MessageEvent>;
}

/**
 * Tells one client of every event after a sequence, each once and in order. The next event is fetched when the client
 * has taken those before it: one that does not read holds up nothing but itself.
 */
export class Follower {
  private readonly over = new AbortController();
  private told: number;

  /** @param after sequence of the last event that the client has. */
  constructor(
    private readonly followed: Followed,
    after: number,
  ) {
    this.told = after;
  }

  /** Fires when nothing more is told. */
  get ended(): AbortSignal {
    return this.over.signal;
  }

  private isOver(): boolean {
    return this.over.signal.aborted;
  }

  /** Begins with how far the client is, so that it can go on from there even if nothing happens until it is cut off. */
  async follow(): Promise<void> {
    const { client, tail } = this.followed;
    this.say('following', { after: this.told });
    try {
      while (!this.isOver()) {
        await tail.beyond(this.told, this.ended);
        if (!this.isOver()) await this.tellNext();
      }
    } catch {
      // whoever is cut off comes back with the last event that it has
      client.complete();
    }
  }

  /** Tells nothing more. */
  end(): void {
    this.over.abort();
  }

  /** Says a last word and ends. */
  endWith(type: string, data: object): void {
    this.end();
    this.say(type, data);
    this.followed.client.complete();
  }

  private async tellNext(): Promise<void> {
    const { tail, read, client } = this.followed;
    const events = tail.after(this.told) ?? (await read(this.told));
    // gone from the table: there is nothing to wait for any more
    if (events.length === 0) this.told = tail.last;
    for (const { sequence, kind, at, data } of events) {
      await this.untilTaken();
      if (this.isOver()) return;
      client.next({ type: kind, id: String(sequence), data: { at, ...data } });
      this.told = sequence;
    }
  }

  // with the last event's id: a browser would otherwise come back with another one
  private say(type: string, data: object): void {
    this.followed.client.next({ type, id: String(this.told), data });
  }

  private async untilTaken(): Promise<void> {
    const { answer } = this.followed;
    await nextTurn();
    if (!answer.writableNeedDrain) return;
    const signal = AbortSignal.any([this.ended, AbortSignal.timeout(patienceMs)]);
    await once(answer, 'drain', { signal }).catch((error: unknown) => {
      if (this.isOver()) return;
      // what is waiting for it would keep the connection open
      answer.destroy();
      throw error;
    });
  }
}
