import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningPostgres } from './running-postgres.js';
import { type PostgresOptions, startPostgres } from './start-postgres.js';

const lookEveryMs = 300;

/**
 * A server that may belong to another launcher: when that one ends it, this one starts it again on the same port and
 * owns it from there on, so that two products on one data folder do not depend on each other's life.
 */
export class KeptPostgres {
  /** Resolves when the server has ended and cannot be had back at its port. */
  readonly lost: Promise<void>;
  #current: RunningPostgres;
  #isStopping = false;
  #takeOver: Promise<RunningPostgres | undefined> | undefined;

  private constructor(
    first: RunningPostgres,
    private readonly options: PostgresOptions,
  ) {
    this.#current = first;
    this.lost = new Promise((resolve) => void this.#watch().then(resolve));
  }

  static async start(options: PostgresOptions): Promise<KeptPostgres> {
    return new KeptPostgres(await startPostgres(options), options);
  }

  get current(): RunningPostgres {
    return this.#current;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#takeOver;
    await this.#current.stop();
  }

  async #watch(): Promise<void> {
    while (this.#isStopping || this.#current.isRunning() || (await this.#takeItOver()))
      await sleep(lookEveryMs);
  }

  async #takeItOver(): Promise<boolean> {
    const { isAdopted, port } = this.#current;
    // our own server does not end by itself: whoever ended it meant it, or something is broken
    if (!isAdopted) return false;
    this.#takeOver = startPostgres({ ...this.options, port }).catch(() => undefined);
    const taken = await this.#takeOver;
    if (taken === undefined) return false;
    this.#current = taken;
    return taken.port === port;
  }
}
