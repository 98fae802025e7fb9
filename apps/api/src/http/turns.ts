import { Injectable } from '@nestjs/common';
import 'fastify';
import { withDeadline } from './deadline.js';
import { ApiError } from './errors/api-error.js';

/** Within this time whoever came is answered, whatever happened. */
const answerMs = 950;

/** How long to wait for the turn: what is left then is enough for a write. */
const longestWaitMs = 550;

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose turn it is to write; absent where nobody waits for one. */
    turn?: Turn;
  }
}

const unavailable = () => new ApiError('store_unavailable');

/** One writer's time. */
export class Turn {
  private readonly answerBy = performance.now() + answerMs;

  /** Milliseconds until whoever asked is answered, done or not. */
  get leftMs(): number {
    return this.answerBy - performance.now();
  }
}

/**
 * Lets the writers of one tenant work one after the other in this process. They would wait for one another in
 * Postgres all the same, but there each would hold a connection that everybody else's requests need.
 */
@Injectable()
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /**
   * Answers within 950 ms, waiting included. Work that takes longer than that goes on unheard and keeps its turn: it
   * must see to it that nothing comes of it after `turn.leftMs`.
   *
   * @throws ApiError `store_unavailable` when it took too long, or was not its turn for 550 ms; then it is not begun.
   */
  async take<Value>(tenantId: string, work: (turn: Turn) => Promise<Value>): Promise<Value> {
    const turn = new Turn();
    const before = this.last.get(tenantId) ?? Promise.resolve();
    let end: () => void = () => undefined;
    const worked = new Promise<void>((resolve) => (end = resolve));
    const both = before.then(() => worked);
    this.last.set(tenantId, both);
    void both.then(() => this.last.get(tenantId) === both && this.last.delete(tenantId));
    const waited = withDeadline(before, longestWaitMs, unavailable);
    const done = waited.then(() => work(turn)).finally(end);
    return withDeadline(done, answerMs, unavailable);
  }
}
