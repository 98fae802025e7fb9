import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Job, RequiresFeature, systemClock } from '@gatehouse/features';
import { JobQueue, Sweeps } from '../../queue/index.js';
import { Telemetry } from '../../telemetry/index.js';
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
    private readonly telemetry: Telemetry,
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
    let count = 0;
    while (!held.aborted && systemClock.elapsed() < until) {
      const processed = await this.documents.processNext(tenantId, { except: failed, held });
      if (!processed) {
        this.tell(tenantId, count);
        return;
      }
      // it is tried again, but not before the others
      if (processed.isDone) count += 1;
      else failed.push(processed.id);
    }
    this.tell(tenantId, count);
    if (!held.aborted) await this.queue.send(processJob, tenantId);
  }

  private tell(tenantId: string, count: number): void {
    if (count === 0) return;
    const event = { name: 'documents.processed', properties: { count } };
    void this.telemetry.emit({ tenantId, source: 'server' }, { feature: 'ingestion', events: [event] });
  }
}
