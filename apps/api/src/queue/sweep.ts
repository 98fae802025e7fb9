import { Repeating, type GatedJobs } from '@gatehouse/features';
import type { JobQueue } from './job-queue.js';

/** Tenants for whom a job has something to do, whether it is queued or not. */
export interface WaitingWork {
  readonly job: string;
  /** How often they are looked for. */
  readonly everyMs: number;
  /** @param among looks at these alone */
  readonly tenants: (among?: readonly string[]) => Promise<readonly string[]>;
}

interface Parts {
  readonly jobs: GatedJobs;
  readonly queue: JobQueue;
}

/** A changed tenant that could not be looked at is found by the next sweep. */
const restMs = 60_000;

/**
 * Queues a job for every tenant who has something to do and whose features are on: what was parked, and what a crash or
 * a lost message has left. Tenants whose entitlements change are looked at when that is heard.
 */
export class Sweep {
  private readonly changed = new Set<string>();
  private readonly sweeping: Repeating;
  private readonly resuming: Repeating;

  constructor(
    private readonly parts: Parts,
    private readonly work: WaitingWork,
  ) {
    this.sweeping = new Repeating(() => this.queueFor(), work.everyMs);
    this.resuming = new Repeating(() => this.resume(), restMs);
  }

  start(): void {
    this.sweeping.start();
    this.resuming.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.sweeping.stop(), this.resuming.stop()]);
  }

  heard(tenantId: string): void {
    this.changed.add(tenantId);
    this.resuming.soon();
  }

  private async resume(): Promise<void> {
    const among = [...this.changed];
    this.changed.clear();
    if (among.length > 0) await this.queueFor(among);
  }

  private async queueFor(among?: readonly string[]): Promise<void> {
    const { jobs, queue } = this.parts;
    const { job, tenants } = this.work;
    for (const tenantId of await tenants(among)) {
      if (await jobs.isOn(job, tenantId)) await queue.send(job, tenantId);
    }
  }
}
