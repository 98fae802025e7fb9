import { CircuitBreaker, systemClock } from '@gatehouse/features';
import { Client, Pool, type PoolClient, type QueryConfig } from 'pg';
import { ApiError } from '../http/index.js';

/** SQLSTATEs by which a server says that it cannot serve: connection lost, resources gone, going down or up. */
const cannotServe = /^(08|53|57P|25P03)/;

/**
 * What a failed statement or connection means. Whatever bears no SQLSTATE the server never said: it was late, out of
 * reach or cut off.
 */
function failureOf(cause: unknown): unknown {
  const { code } = cause as { readonly code?: unknown };
  const isAnswer = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !cannotServe.test(code);
  return isAnswer ? cause : new ApiError('store_unavailable', { cause });
}

/**
 * A connection that is hung up once it fails to answer: left in the pool, it would keep everybody waiting who gets it
 * next, and what it said at last would be the answer to a question that nobody asks any more.
 */
class StoreClient extends Client {
  readonly since = performance.now();
  onFailure: () => void = () => undefined;

  constructor(...options: ConstructorParameters<typeof Client>) {
    super(...options);
    // the pool listens to those it keeps, and whoever asks to theirs: what a server says to one that is being thrown
    // away would end the process
    this.on('error', () => undefined);
  }

  // of the many ways to ask that the driver's type has, those of TypeORM and of the pool
  override query = ((question: string | QueryConfig, values?: unknown[], done?: Done) => {
    const answer = this.ask(question, values);
    return done ? void answer.then((result) => done(null, result), done) : answer;
  }) as Client['query'];

  private async ask(question: string | QueryConfig, values?: unknown[]): Promise<unknown> {
    try {
      return await super.query(question, values);
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== error) this.hangUp();
      throw failure;
    }
  }

  private hangUp(): void {
    this.onFailure();
    void this.end();
  }
}

type Done = (error: unknown, result?: unknown) => void;
type Use = Parameters<Pool['connect']>[0];

interface Held {
  readonly client: PoolClient;
  readonly release: (destroy?: boolean) => void;
}

/**
 * The pool that TypeORM uses: says `store_unavailable` where the driver has a dozen ways to say so. When a connection
 * has failed, those that are as old are not tried one after the other, but made anew.
 *
 * While none can be made, one is tried now and then, and nobody else waits for one: neither do those who ask here get
 * in each other's way, nor does a server that comes back find them all at its door.
 */
export class StorePool extends Pool {
  private readonly door = new CircuitBreaker('Postgres', systemClock, { failures: 3, openMs: 250 });
  private failedAt = -Infinity;

  constructor(options: ConstructorParameters<typeof Pool>[0]) {
    super({ ...options, Client: StoreClient });
    this.on('connect', (client) => {
      if (client instanceof StoreClient) client.onFailure = () => (this.failedAt = performance.now());
    });
  }

  // with a callback, as TypeORM and the pool itself do
  override connect = ((use: Use) => {
    this.held().then(
      ({ client, release }) => use(undefined, client, release),
      (error: unknown) => use(error as Error, undefined, () => undefined),
    );
  }) as Pool['connect'];

  private async held(): Promise<Held> {
    const isMade = this.idleCount === 0 && this.totalCount < this.options.max;
    try {
      const held = await (isMade ? this.door.run(() => this.take()) : this.take());
      if (!(held.client instanceof StoreClient) || held.client.since >= this.failedAt) return held;
      held.release(true);
    } catch (error) {
      throw failureOf(error);
    }
    return this.held();
  }

  private take(): Promise<Held> {
    return new Promise((resolve, reject) => {
      super.connect((error, client, release) =>
        client ? resolve({ client, release }) : reject(error ?? new Error('no connection')),
      );
    });
  }
}
