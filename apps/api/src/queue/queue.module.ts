import { Global, Module } from '@nestjs/common';
import { JobQueue } from './job-queue.js';
import { JobWorkers } from './job-workers.js';
import { Sweeps } from './sweeps.js';

/** Jobs, queued in Postgres, and whoever does them. */
@Global()
@Module({ providers: [JobQueue, JobWorkers, Sweeps], exports: [JobQueue, Sweeps] })
export class QueueModule {}
