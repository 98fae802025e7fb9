import { Injectable } from '@nestjs/common';
import { withDeadline } from './deadline.js';
import type { AnswerTime } from './edge/answer-time.js';
import { ApiError } from './errors/api-error.js';

/** What a write needs: whoever waits for a turn gives up while there is as much left. */
const enoughMs = 400;

const unavailable = () => new ApiError('store_unavailable');

/**
 * Lets the writers of one tenant work one after the other in this process. They would wait for one another in
 * Postgres all the same, but there each would hold a connection that everybody else's requests need.
 */
@Injectable()
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /**
   * Answers in time, waiting included. Work that takes longer than that goes on unheard and keeps its turn: it must see
   * to it that nothing comes of it then.
   *
   * @throws ApiError `store_unavailable` when it took too long, or was not its turn while enough was left for a write;
   *   then it is not begun.
   */
  async take<Value>(tenantId: string, time: AnswerTime, work: () => Promise<Value>): Promise<Value> {
    const before = this.last.get(tenantId) ?? Promise.resolve();
    let end: () => void = () => undefined;
    const worked = new Promise<void>((resolve) => (end = resolve));
    const both = before.then(() => worked);
    this.last.set(tenantId, both);
    void both.then(() => this.last.get(tenantId) === both && this.last.delete(tenantId));
    const waited = withDeadline(before, time.leftMs - enoughMs, unavailable);
    const done = waited.then(work).finally(end);
    return withDeadline(done, time.leftMs, unavailable);
  }
}
