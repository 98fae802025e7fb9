import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import { UnknownTenantError } from '../../domain/errors.js';
import { systemClock, type Clock, type Elapsed } from '../../ports/clock.js';
import type {
  EntitlementChange,
  EntitlementChangeResult,
  EntitlementCounts,
  EntitlementStore,
  TenantEntitlementRecords,
} from '../../ports/entitlement-store.js';
import { applyChange, type Announced } from './apply-change.js';
import { onPrimary } from './on-primary.js';
import { readEntitlements, readRecords, readSeveralEntitlements } from './read-tenant.js';
import { isTenantId } from '../../domain/tenant-id.js';
import { ServerClock } from './server-clock.js';
import { countTenants } from './statements.js';

interface CountRow {
  readonly tenants: number;
  readonly feature: string | null;
  readonly on: number;
  readonly off: number;
}

/** Which part of the time that who asks waits. */
const commitsWithin = 2 / 3;

/** Keeps entitlements in Postgres, in `client_features`. Reads always go to the primary. */
export class PostgresEntitlementStore implements EntitlementStore {
  private readonly serverClock: ServerClock;

  /** @param announced on which ways a change tells of itself, in its own transaction: on none, unless it is said. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly announced: Announced = {},
    private readonly clock: Clock = systemClock,
  ) {
    this.serverClock = new ServerClock(clock);
  }

  async read(tenantId: string): Promise<TenantEntitlements | undefined> {
    if (!isTenantId(tenantId)) return undefined;
    return onPrimary(this.dataSource, (runner) => readEntitlements(runner, tenantId));
  }

  async readRecords(tenantId: string): Promise<TenantEntitlementRecords | undefined> {
    if (!isTenantId(tenantId)) return undefined;
    return onPrimary(this.dataSource, (runner) => readRecords(runner, tenantId));
  }

  async readSeveral(tenantIds: readonly string[]): Promise<readonly TenantEntitlements[]> {
    return onPrimary(this.dataSource, (runner) =>
      readSeveralEntitlements(runner, tenantIds.filter(isTenantId)),
    );
  }

  async change(change: EntitlementChange): Promise<EntitlementChangeResult> {
    if (!isTenantId(change.tenantId)) throw new UnknownTenantError(change.tenantId);
    const last = lastMoment(change, this.clock.elapsed());
    return onPrimary(this.dataSource, async (runner) => {
      // of the driver that this adapter is for: TypeORM itself has no prepared statements
      const connection = (await runner.connect()) as ClientBase;
      const notAfterMs = last === undefined ? undefined : await this.serverClock.at(last, connection);
      change.signal?.throwIfAborted();
      return this.applied(connection, change, notAfterMs);
    });
  }

  async count(): Promise<EntitlementCounts> {
    const rows = await onPrimary(
      this.dataSource,
      (runner) => runner.query(countTenants) as Promise<CountRow[]>,
    );
    const byFeature = new Map<string, { on: number; off: number }>();
    // without any entitlement there is one row without a feature
    for (const { feature, on, off } of rows) if (feature !== null) byFeature.set(feature, { on, off });
    return { tenants: rows[0]?.tenants ?? 0, byFeature };
  }

  private async applied(connection: ClientBase, change: EntitlementChange, notAfterMs: number | undefined) {
    try {
      const { clockMs, ...result } = await applyChange(connection, change, { ...this.announced, notAfterMs });
      this.serverClock.heard(clockMs, connection);
      return result;
    } catch (error) {
      // perhaps it was not late, but its clock was set
      this.serverClock.forget(connection);
      throw error;
    }
  }
}

/** From then on it is not committed any more: the rest of the time is for the COMMIT, and for what clocks differ by. */
function lastMoment({ answerWithinMs }: EntitlementChange, askedAt: Elapsed): Elapsed | undefined {
  return answerWithinMs === undefined ? undefined : askedAt + answerWithinMs * commitsWithin;
}
