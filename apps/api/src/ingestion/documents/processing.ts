import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Job, RequiresFeature, systemClock } from '@gatehouse/features';
import { JobQueue, Sweeps } from '../../queue/index.js';
import { processJob } from '../job-names.js';
import { QueuedDocuments } from './queued-documents.js';

/** How often those are looked for that wait and are in no queue. */
const sweepEveryMs = 3_000;

/** After which other tenants have their turn. */
const turnMs = 5_000;

/** Processes documents, one after the other and only while ingestion is on; what is left stays queued. */
@Injectable()
export class Processing implements OnModuleInit {
  constructor(
    private readonly documents: QueuedDocuments,
    private readonly queue: JobQueue,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    const tenants = (among?: readonly string[]) => this.documents.tenants(among);
    this.sweeps.add({ job: processJob, everyMs: sweepEveryMs, tenants });
  }

  @RequiresFeature('ingestion')
  @Job(processJob)
  async process(tenantId: string, held: AbortSignal): Promise<void> {
    const until = systemClock.elapsed() + turnMs;
    const failed: string[] = [];
    while (!held.aborted) {
      if (systemClock.elapsed() > until) return this.queue.send(processJob, tenantId);
      const processed = await this.documents.processNext(tenantId, { except: failed, held });
      if (!processed) return;
      // it is tried again, but not before the others
      if (!processed.isDone) failed.push(processed.id);
    }
  }
}
