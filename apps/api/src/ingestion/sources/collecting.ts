import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Job, RequiresFeature, systemClock } from '@gatehouse/features';
import { Configuration } from '../../configuration/index.js';
import { JobQueue, Sweeps } from '../../queue/index.js';
import { collectJob } from '../job-names.js';
import { isOutage } from '../outage.js';
import { DueSources, type ClaimedSource } from './due-sources.js';
import { fetchFeed } from './feed/fetch-feed.js';
import { readFeed } from './feed/read-feed.js';
import { UnreadableFeedError } from './feed/unreadable-feed.error.js';
import { isAllowed } from './source-url.js';

/** How often sources are looked for that are due. */
const sweepEveryMs = 5_000;

/** After which other tenants have their turn. */
const turnMs = 5_000;

/** Reads sources that are due, one after the other and only while ingestion is on; those that are left stay due. */
@Injectable()
export class Collecting implements OnModuleInit {
  private readonly log = new Logger('Collecting');

  constructor(
    private readonly sources: DueSources,
    private readonly queue: JobQueue,
    private readonly sweeps: Sweeps,
    @Inject(Configuration) private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    const tenants = (among?: readonly string[]) => this.sources.tenants(among);
    this.sweeps.add({ job: collectJob, everyMs: sweepEveryMs, tenants });
  }

  @RequiresFeature('ingestion')
  @Job(collectJob)
  async collect(tenantId: string, held: AbortSignal): Promise<void> {
    const until = systemClock.elapsed() + turnMs;
    while (!held.aborted) {
      if (systemClock.elapsed() > until) return this.queue.send(collectJob, tenantId);
      const source = await this.sources.claim(tenantId);
      if (!source) return;
      await this.collectFrom(source, held);
    }
  }

  /** A source that cannot be read fails alone, and is tried again in its time. */
  private async collectFrom(source: ClaimedSource, held: AbortSignal): Promise<void> {
    try {
      const reading = await readFeed(await this.fetch(source.url, held), source.url);
      await this.sources.store(source, reading, held);
    } catch (error) {
      if (held.aborted) return this.sources.release(source);
      if (isOutage(error)) throw error;
      await this.sources.fail(source, this.reasonOf(error as Error));
    }
  }

  /** What was allowed when the source was added need not be allowed any more. */
  private fetch(url: string, held: AbortSignal): Promise<Uint8Array> {
    if (isAllowed(url, this.configuration.sourceOrigins)) return fetchFeed(url, held);
    throw new UnreadableFeedError('Its host is not allowed any more');
  }

  private reasonOf(error: Error): string {
    if (error instanceof UnreadableFeedError) return error.message;
    this.log.warn(`What a source has cannot be stored: ${error.message}`);
    return 'What it has cannot be stored';
  }
}
