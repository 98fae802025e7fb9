import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { GatedJobs, Repeating } from '@gatehouse/features';
import { JobQueue, type QueuedJob } from './job-queue.js';

/** How many tenants' shares of one job are done at a time, in this process. */
const atATime = 2;
/** How soon a job is taken up that somebody has queued. */
const pollMs = 500;
const restMs = 10_000;

/**
 * Does what is queued: every job that a method declares, for one tenant after the other. Each asks whether its features
 * are on when it runs. When the process ends, jobs stop at their next safe point, and others go on with what is left.
 */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly ending = new AbortController();
  private workers: readonly Repeating[] = [];

  constructor(
    private readonly jobs: GatedJobs,
    private readonly queue: JobQueue,
  ) {}

  onApplicationBootstrap(): void {
    const maintenance = new Repeating(() => this.queue.maintain(), restMs);
    this.workers = [maintenance, ...this.jobs.names().flatMap((job) => this.workersOf(job))];
    for (const worker of this.workers) worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }

  /** One looks for work; the others rest until it finds some. */
  private workersOf(job: string): Repeating[] {
    const others = Array.from(
      { length: atATime - 1 },
      () => new Repeating(() => this.workOff(job, () => undefined), restMs),
    );
    const wakeOthers = () => others.forEach((other) => other.soon());
    return [new Repeating(() => this.workOff(job, wakeOthers), pollMs), ...others];
  }

  private async workOff(job: string, onFound: () => void): Promise<void> {
    while (!this.ending.signal.aborted) {
      const next = await this.queue.next(job);
      if (!next) return;
      onFound();
      await this.do(job, next);
    }
  }

  private async do(job: string, { id, tenantId }: QueuedJob): Promise<void> {
    try {
      await this.jobs.run(job, tenantId, this.ending.signal);
    } catch (error) {
      this.log.warn(`${job} failed: ${(error as Error).message}`);
      await this.queue.fail(job, id, error as Error);
      return;
    }
    // parked is complete, too: what is left is known by its rows, and found again
    await this.queue.complete(job, id);
  }
}
