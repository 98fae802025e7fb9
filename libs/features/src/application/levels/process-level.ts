import type { TenantEntitlements } from '../../domain/entitlement.js';
import type { Clock, Elapsed } from '../../ports/clock.js';
import type { DecisionTable, HeldTenant } from './decision-table.js';
import type { Floors } from './floors.js';

export interface ProcessLevelParts {
  readonly clock: Clock;
  readonly table: DecisionTable;
  readonly floors: Floors;
  /** How old, in milliseconds, anything served may be, counted from the question to the store. 0: nothing is kept. */
  readonly budgetMs: number;
}

/** What this process holds, and what it has heard that speaks against what it is given. */
export class ProcessLevel {
  constructor(private readonly parts: ProcessLevelParts) {}

  /** What is held of a tenant and young enough, whether or not the lease lets it be served. */
  inHand(tenantId: string): HeldTenant | undefined {
    return this.parts.table.get(tenantId, this.parts.clock.elapsed());
  }

  /** Keeps an answer, unless something has been heard since it was asked for that it does not show. */
  keep(held: TenantEntitlements, askedAt: Elapsed, ageMs: number): void {
    const { table, floors, budgetMs } = this.parts;
    if (budgetMs === 0 || !floors.admits(held.tenantId, held.revision, askedAt)) return;
    if ((table.revisionOf(held.tenantId) ?? -1) > held.revision) return;
    table.put({ held, askedAt: askedAt - ageMs, expiresAt: askedAt - ageMs + budgetMs * jitter() });
  }

  /** Somebody says that the tenant has changed, to this revision if they know it. */
  heard(tenantId: string, revision?: number): void {
    const { table, floors, clock } = this.parts;
    const held = table.revisionOf(tenantId);
    // also when what is held shows it: an older load may be under way, and the shared level may be behind
    if (revision === undefined) floors.voidTenant(tenantId, clock.elapsed());
    else floors.raise(tenantId, revision, clock.elapsed());
    // a message that comes twice, as over two feeds, must not cost a read
    if (revision === undefined || held === undefined || held < revision) table.drop(tenantId);
  }

  /** Changes may have been missed until now: whatever is held, or on its way, is void. */
  forgetEverything(): void {
    const { table, floors, clock } = this.parts;
    floors.voidEverything(clock.elapsed());
    table.clear();
  }
}

/** What was read together must not fall due together. */
function jitter(): number {
  return 1 - Math.random() / 10;
}
