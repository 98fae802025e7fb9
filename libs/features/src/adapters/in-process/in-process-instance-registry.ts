import type { Clock, Elapsed } from '../../ports/clock.js';
import { systemClock } from '../../ports/clock.js';
import type {
  ChangeReceipt,
  Confirmation,
  Instance,
  InstanceRegistry,
  InstanceReport,
} from '../../ports/instance-registry.js';
import type { InProcessEntitlementStore, StoredChange } from './in-process-entitlement-store.js';

interface Seen extends InstanceReport {
  readonly startedAt: number;
  readonly since: Elapsed;
  readonly last: Elapsed;
}

interface Confirmed {
  readonly instanceId: string;
  readonly tenantId: string;
  readonly revision: number;
  readonly at: Elapsed;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The registry of instances that share one process, as those of a test do. Keeps what Postgres would keep. */
export class InProcessInstanceRegistry implements InstanceRegistry {
  private readonly seen = new Map<string, Seen>();
  private readonly changes = new Map<string, StoredChange & { readonly at: Elapsed }>();
  private confirmed: readonly Confirmed[] = [];

  constructor(
    store: InProcessEntitlementStore,
    private readonly clock: Clock = systemClock,
  ) {
    store.follow((change) => this.changes.set(change.changeId, { ...change, at: clock.elapsed() }));
  }

  async report({ id, openGates }: InstanceReport): Promise<void> {
    const now = this.clock.elapsed();
    const { startedAt, since } = this.seen.get(id) ?? { startedAt: this.clock.now(), since: now };
    this.seen.set(id, { id, openGates, startedAt, since, last: now });
    this.sweep(now);
  }

  async confirm(instanceId: string, confirmations: readonly Confirmation[]): Promise<readonly number[]> {
    const now = this.clock.elapsed();
    const told = confirmations.flatMap(({ tenantId, revision, agoMs }) => {
      const change = this.changeTo(tenantId, revision);
      return change
        ? { instanceId, tenantId, revision, at: now - agoMs, afterMs: now - agoMs - change.at }
        : [];
    });
    const made = told.filter((each) => !this.confirmed.some((other) => isSame(each, other)));
    this.confirmed = [...this.confirmed, ...made];
    return made.map(({ afterMs }) => afterMs);
  }

  async instances(withinMs: number): Promise<readonly Instance[]> {
    const sorted = [...this.seen.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const instances = sorted.map(({ id, openGates, startedAt, last }) => {
      return { id, openGates, startedAt, silentMs: this.clock.elapsed() - last };
    });
    return instances.filter(({ silentMs }) => silentMs <= withinMs);
  }

  async receipt(changeId: string, withinMs: number): Promise<ChangeReceipt | undefined> {
    const change = this.changes.get(changeId);
    if (!change) return undefined;
    const now = this.clock.elapsed();
    const { tenantId, revision, committedAt, at } = change;
    const of = { changeId, tenantId, revision, committedAt, ageMs: now - at };
    const ids = [...new Set([...this.seen.keys(), ...this.confirmed.map(({ instanceId }) => instanceId)])];
    const instances = ids.sort().flatMap((id) => this.reached(id, change, now - withinMs));
    return { ...of, instances };
  }

  async leave(instanceId: string): Promise<void> {
    this.seen.delete(instanceId);
  }

  /** How one instance stands to a change; nothing when it has nothing to do with it. */
  private reached(id: string, change: StoredChange & { readonly at: Elapsed }, from: Elapsed) {
    const held = this.seen.get(id);
    const at = this.firstConfirmed(id, change);
    if (held ? held.since > change.at || (at === undefined && held.last < from) : at === undefined) return [];
    const heard = held?.last ?? at ?? 0;
    const confirmedAfterMs = at === undefined ? undefined : Math.max(0, at - change.at);
    return [{ id, confirmedAfterMs, silentMs: this.clock.elapsed() - heard }];
  }

  private firstConfirmed(id: string, { tenantId, revision }: StoredChange): Elapsed | undefined {
    const mine = this.confirmed.filter((made) => made.instanceId === id && made.tenantId === tenantId);
    const times = mine.filter((made) => made.revision >= revision).map((made) => made.at);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  private changeTo(tenantId: string, revision: number) {
    const changes = [...this.changes.values()];
    return changes.find((change) => change.tenantId === tenantId && change.revision === revision);
  }

  private sweep(now: Elapsed): void {
    this.confirmed = this.confirmed.filter(({ at }) => now - at < hourMs);
    for (const [id, { last }] of this.seen) if (now - last > dayMs) this.seen.delete(id);
    for (const [id, { at }] of this.changes) if (now - at > dayMs) this.changes.delete(id);
  }
}

function isSame(a: Confirmed, b: Confirmed): boolean {
  return a.instanceId === b.instanceId && a.tenantId === b.tenantId && a.revision === b.revision;
}
