import { Injectable } from '@nestjs/common';
import { ApiError, withDeadline } from '../http/index.js';

const longestWaitMs = 2_000;

/**
 * Lets the writers of one tenant work one after the other in this process. They would wait for one another in
 * Postgres all the same, but there each would hold a connection that everybody else's requests need.
 */
@Injectable()
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /** @throws ApiError `store_unavailable` when it was not anybody's turn for 2 s; then the work is not begun. */
  async take<Value>(tenantId: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.last.get(tenantId) ?? Promise.resolve();
    let end: () => void = () => undefined;
    const worked = new Promise<void>((resolve) => (end = resolve));
    const both = before.then(() => worked);
    this.last.set(tenantId, both);
    void both.then(() => this.last.get(tenantId) === both && this.last.delete(tenantId));
    try {
      await withDeadline(before, longestWaitMs, () => new ApiError('store_unavailable'));
      return await work();
    } finally {
      end();
    }
  }
}
