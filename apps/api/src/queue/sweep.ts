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
  readonly jobs: Pick<GatedJobs, 'isOn'>;
  readonly queue: Pick<JobQueue, 'send'>;
}

/** A changed tenant that could not be looked at is found by the next sweep. */
const restMs = 60_000;
/** Changes come in bursts, and each is heard more than once: one look, however many there were. */
const gatherMs = 100;

/**
 * Queues a job for every tenant who has something to do and whose features are on: what was parked, and what a crash or
 * a lost message has left. Tenants whose entitlements change are looked at when that is heard.
 */
export class Sweep {
  private readonly changed = new Set<string>();
  private readonly sweeping: Repeating;
  private readonly resuming: Repeating;
  private gathering: NodeJS.Timeout | undefined;

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
    clearTimeout(this.gathering);
    await Promise.all([this.sweeping.stop(), this.resuming.stop()]);
  }

  heard(tenantId: string): void {
    this.changed.add(tenantId);
    this.gathering ??= setTimeout(() => this.resuming.soon(), gatherMs);
  }

  private async resume(): Promise<void> {
    this.gathering = undefined;
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
