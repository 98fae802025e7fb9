import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { FeatureService, GatedJobs } from '@gatehouse/features';
import { JobQueue } from './job-queue.js';
import { Sweep, type WaitingWork } from './sweep.js';

/** Keeps jobs going whose work waits in tables: nothing that was parked, or lost on its way, waits for long. */
@Injectable()
export class Sweeps implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweeps: Sweep[] = [];
  private stopListening: () => void = () => undefined;

  constructor(
    private readonly features: FeatureService,
    private readonly jobs: GatedJobs,
    private readonly queue: JobQueue,
  ) {}

  /** For a module's `onModuleInit`. */
  add(work: WaitingWork): void {
    this.sweeps.push(new Sweep({ jobs: this.jobs, queue: this.queue }, work));
  }

  onApplicationBootstrap(): void {
    for (const sweep of this.sweeps) sweep.start();
    this.stopListening = this.features.onChange((tenantId) => {
      for (const sweep of this.sweeps) sweep.heard(tenantId);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopListening();
    await Promise.all(this.sweeps.map((sweep) => sweep.stop()));
  }
}
