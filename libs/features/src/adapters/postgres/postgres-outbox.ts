import type { DataSource } from 'typeorm';
import type { CommittedChange } from '../../ports/change-message.js';
import type { Outbox } from '../../ports/outbox.js';
import { onPrimary } from './on-primary.js';
import { claimChanges, countWaiting, finishChanges, settleChange } from './outbox-statements.js';
import { revisionOf } from './rows.js';

/** How many changes a call takes on at most. */
const mostAtOnce = 500;

/** When a call publishes no more. What one publication takes on top is its own deadline, well below `claimMs`. */
const drainMs = 1_000;

/** For how long other instances leave alone what one has taken on: as long as it may be busy with it, or dead. */
const claimMs = 2_000;

interface ClaimedRow {
  readonly client_id: string;
  readonly revision: string;
  readonly features: string[];
}

/** Keeps what waits in `entitlement_outbox`, into which the change's own statement puts it. */
export class PostgresOutbox implements Outbox {
  constructor(private readonly dataSource: DataSource) {}

  async depth(): Promise<number> {
    const [row] = await this.ask<{ depth: number }[]>(countWaiting);
    return row?.depth ?? 0;
  }

  /**
   * No lock is held while it publishes, so a change of the same tenant never waits for a bus: it takes the row back
   * with what it adds. What this instance took on and, because it died, never finished, another one takes on 2 s later.
   */
  async drain(publish: (change: CommittedChange) => Promise<void>): Promise<number> {
    const claimed = await this.claim();
    if (claimed.length === 0) return 0;
    const published = await publishUntilLate(claimed, publish);
    const finished = claimed.map((_, index) => index < published);
    await this.ask(finishChanges, [
      ...[claimed.map(({ tenantId }) => tenantId), claimed.map(({ revision }) => revision)],
      finished,
    ]);
    return published;
  }

  async settle({ tenantId, revision }: Pick<CommittedChange, 'tenantId' | 'revision'>): Promise<void> {
    await this.ask(settleChange, [tenantId, revision]);
  }

  private async claim(): Promise<readonly CommittedChange[]> {
    const rows = await this.ask<ClaimedRow[]>(claimChanges, [mostAtOnce, claimMs]);
    return rows.map((row) => ({
      tenantId: row.client_id,
      revision: revisionOf(row.revision),
      features: row.features,
    }));
  }

  private ask<Rows>(statement: string, parameters: unknown[] = []): Promise<Rows> {
    return onPrimary(this.dataSource, (runner) => runner.query(statement, parameters) as Promise<Rows>);
  }
}

/** How many of them, from the first on, it published: the rest waits while the bus fails or is slow. */
async function publishUntilLate(
  changes: readonly CommittedChange[],
  publish: (change: CommittedChange) => Promise<void>,
): Promise<number> {
  const end = performance.now() + drainMs;
  let published = 0;
  for (const change of changes) {
    if (performance.now() > end) break;
    try {
      await publish(change);
    } catch {
      // whoever publishes knows why; a bus that is down must not cost its deadline once for each of them
      break;
    }
    published += 1;
  }
  return published;
}
