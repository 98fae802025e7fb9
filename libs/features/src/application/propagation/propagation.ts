import type { Boundaries } from '../../ports/boundaries.js';
import type { ChangeFeed } from '../../ports/change-feed.js';
import type { ChangeLog } from '../../ports/change-log.js';
import type { ChangeMessage, CommittedChange } from '../../ports/change-message.js';
import type { Clock, Elapsed } from '../../ports/clock.js';
import type { InstanceRegistry, InstanceReport } from '../../ports/instance-registry.js';
import type { Outbox } from '../../ports/outbox.js';
import type { TenantEntitlements } from '../../domain/entitlement.js';
import { inTime } from '../in-time.js';
import type { DecisionTable } from '../levels/decision-table.js';
import type { EntitlementLevels } from '../levels/entitlement-levels.js';
import type { Floors } from '../levels/floors.js';
import type { Lease } from '../levels/lease.js';
import type { SharedLevel } from '../levels/shared-level.js';
import type { StoreLevel } from '../levels/store-level.js';
import { ChangeTracker } from './change-tracker.js';
import type { Confirmations } from './confirmations.js';
import type { FeedWatch } from './feed-watch.js';
import type { HeardChanges } from './heard-changes.js';
import type { PropagationFigures } from './propagation-figures.js';
import { Repeating } from './repeating.js';

/** Whether every instance that listens has been told, or somebody will finish it within seconds. */
export type PropagationState = 'published' | 'pending';

export interface PropagationParts {
  readonly clock: Clock;
  readonly levels: EntitlementLevels;
  readonly table: DecisionTable;
  readonly floors: Floors;
  readonly lease: Lease;
  readonly store: StoreLevel;
  readonly shared: SharedLevel | undefined;
  readonly heard: HeardChanges;
  readonly feeds: readonly ChangeFeed[];
  readonly log: ChangeLog | undefined;
  readonly outbox: Outbox | undefined;
  readonly registry: InstanceRegistry | undefined;
  readonly confirmations: Confirmations | undefined;
  readonly boundaries: Boundaries | undefined;
  readonly instance: InstanceReport;
  readonly figures: PropagationFigures;
  /** The store tells the feeds itself, in the change's transaction. */
  readonly storeNotifies: boolean;
}

/** Since when somebody waits, and until when. */
export interface Waiting {
  readonly askedAt: Elapsed;
  readonly answerBy: Elapsed;
}

const everyMs = 1_000;
const forgetEveryMs = 15_000;
const deadlineMs = 450;
/** Draining publishes many changes, each within a deadline of its own. */
const drainDeadlineMs = 5_000;

/**
 * Carries changes to every instance, and proves that this one knows them. Feeds bring them in milliseconds, the change
 * log is read every second, and every second what has begun or ended by itself is announced, and what a dead writer
 * left in the outbox is published.
 */
export class Propagation {
  private readonly tracker: ChangeTracker<ChangeMessage>;
  private readonly sweeping = new Repeating(() => this.sweep(), everyMs);
  private readonly reporting = new Repeating(() => this.report(), everyMs);
  private readonly timekeeping = new Repeating(async () => this.watchTheClock(), everyMs);
  private readonly forgetting = new Repeating(() => this.forget(), forgetEveryMs);
  private clockOffset: number;

  constructor(private readonly parts: PropagationParts) {
    const { clock, lease, feeds, log, heard, levels, store } = parts;
    this.tracker = new ChangeTracker({
      ...{ clock, lease, feeds, log },
      hear: (message) => heard.hear(message),
      onGap: () => levels.forgetEverything(),
      onRead: () => store.answered(),
    });
    this.clockOffset = clock.now() - clock.elapsed();
  }

  get feeds(): readonly FeedWatch<ChangeMessage>[] {
    return this.tracker.feeds;
  }

  start(): void {
    this.tracker.start();
    for (const work of this.work()) work.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.tracker.stop(), ...this.work().map((work) => work.stop())]);
    const { registry, shared, instance } = this.parts;
    await Promise.all([
      this.attempt(() => registry?.leave(instance.id)),
      this.attempt(() => shared?.close()),
    ]);
  }

  /** Whether the log has been read, so that what is read from the store may be kept. */
  get isReady(): boolean {
    return this.tracker.isReady;
  }

  /**
   * A change of our own has been committed: this process serves it from here on, and tells the others.
   *
   * @param when `askedAt` is from before the change's transaction
   */
  async committed(
    change: CommittedChange,
    held: TenantEntitlements,
    { askedAt, answerBy }: Waiting,
  ): Promise<PropagationState> {
    const { clock, levels, heard, shared, outbox, storeNotifies } = this.parts;
    levels.learn(held, askedAt);
    heard.hear({ tenantId: change.tenantId, revision: change.revision });
    if (!shared) return storeNotifies ? 'published' : 'pending';
    const leftMs = answerBy - clock.elapsed();
    if (!(await inTime(leftMs, () => shared.publish(change)).catch(() => false))) return 'pending';
    // nobody waits: left in the outbox it would be published once more, which changes nothing
    void this.attempt(() => outbox?.settle(change));
    return 'published';
  }

  private work(): readonly Repeating[] {
    return [this.sweeping, this.reporting, this.timekeeping, this.forgetting];
  }

  private async report(): Promise<void> {
    const { registry, confirmations, instance } = this.parts;
    if (registry) await inTime(deadlineMs, () => registry.report(instance));
    await confirmations?.flush();
  }

  private async sweep(): Promise<void> {
    const { boundaries, outbox, shared, figures } = this.parts;
    await this.attempt(() => boundaries?.announce());
    if (!outbox || !shared) return;
    // while nobody can be told, taking on what waits would only write to Postgres
    if (shared.state !== 'open') await inTime(drainDeadlineMs, () => this.drain(outbox, shared));
    figures.outboxDepth = await inTime(deadlineMs, () => outbox.depth());
  }

  private drain(outbox: Outbox, shared: SharedLevel): Promise<number> {
    return outbox.drain(async (change) => {
      if (!(await shared.publish(change))) throw new Error('not published');
    });
  }

  private async forget(): Promise<void> {
    const { clock, floors, table } = this.parts;
    floors.sweep(clock.elapsed());
    table.sweep(clock.elapsed());
  }

  /** Windows are compared with the time of day, and somebody may set it. */
  private watchTheClock(): void {
    const { clock, table } = this.parts;
    const offset = clock.now() - clock.elapsed();
    if (Math.abs(offset - this.clockOffset) > 20) table.clockWasSet();
    this.clockOffset = offset;
  }

  private async attempt(call: () => Promise<unknown> | undefined): Promise<void> {
    try {
      await inTime(deadlineMs, () => call() ?? Promise.resolve());
    } catch {
      // whoever sweeps next does it again
    }
  }
}
