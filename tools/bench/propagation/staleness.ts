import { Connection } from '../http/connection.js';
import { requestOf } from '../http/request.js';
import type { Headers, Service } from '../running/service.js';

/** A change whose answer has been received. */
export interface Acknowledged {
  readonly revision: number;
  readonly at: number;
}

/** How long, in milliseconds, an instance that did not write may take. */
const graceMs = 1_000;

/** Asks an instance again and again, and counts the answers that are older than they may be. */
export class StalenessProbe {
  asked = 0;
  stale = 0;
  private isOver = false;

  constructor(
    private readonly service: Service,
    private readonly headers: Headers,
    private readonly acknowledged: readonly Acknowledged[],
  ) {}

  async run(): Promise<void> {
    const connection = await Connection.open(this.service.port);
    while (!this.isOver) {
      const due = this.dueAt(performance.now() - graceMs);
      this.judge(await revisionOf(connection, this.headers), due);
      // the processor is shared with what is measured
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    connection.close();
  }

  judge(revision: number, due: number): void {
    this.asked += 1;
    if (revision < due) this.stale += 1;
  }

  end(): void {
    this.isOver = true;
  }

  private dueAt(moment: number): number {
    return this.acknowledged.findLast(({ at }) => at <= moment)?.revision ?? 0;
  }
}

/** The revision that an instance answers with. */
export async function revisionOf(connection: Connection, headers: Headers): Promise<number> {
  const { status, body } = await connection.ask(requestOf('/v1/features', { headers }));
  if (status !== 200) throw new Error(`GET /v1/features: ${status} ${body}`);
  const { revision, features } = JSON.parse(body) as {
    readonly revision: number;
    readonly features: { readonly billing: { readonly enabled: boolean } };
  };
  if (!switchedTo(revision, features.billing.enabled)) throw new Error(`Revision ${revision} has ${body}`);
  return revision;
}

/** The demo takes revision 1, and from then on billing is off and on in turn: what is decided must be as it says. */
function switchedTo(revision: number, isOn: boolean): boolean {
  return isOn === (revision % 2 === 1);
}
