import type { ClientBase } from 'pg';
import type { Clock, Elapsed } from '../../ports/clock.js';

interface Reading {
  readonly serverMs: number;
  /** When the answer was here: the server read its clock before. */
  readonly heardAt: Elapsed;
}

/** How long a reading is believed: clocks drift, and somebody may set one. */
const believedMs = 10_000;

const askClock = {
  name: 'clock',
  text: 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
};

/**
 * Tells a moment of this process in the time of a connection's server, so that the server itself can refuse what
 * arrives after it. Errs on the early side, by the way of the last answer from there to here.
 */
export class ServerClock {
  private readonly readings = new WeakMap<ClientBase, Reading>();

  constructor(private readonly clock: Clock) {}

  /** What the server's clock shows at that moment, or a little before: milliseconds since 1970. */
  async at(moment: Elapsed, connection: ClientBase): Promise<number> {
    const held = this.readings.get(connection);
    const isFresh = held !== undefined && this.clock.elapsed() - held.heardAt < believedMs;
    const { serverMs, heardAt } = isFresh ? held : await this.ask(connection);
    return serverMs + moment - heardAt;
  }

  /** Another answer said how late it was there. */
  heard(serverMs: number, connection: ClientBase): Reading {
    const reading = { serverMs, heardAt: this.clock.elapsed() };
    this.readings.set(connection, reading);
    return reading;
  }

  /** What was heard may have been wrong: the next who wants to know asks. */
  forget(connection: ClientBase): void {
    this.readings.delete(connection);
  }

  private async ask(connection: ClientBase): Promise<Reading> {
    const { rows } = await connection.query<{ ms: number }>(askClock);
    return this.heard(rows[0]?.ms ?? NaN, connection);
  }
}
