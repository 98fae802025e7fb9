export { JobQueue } from './job-queue.js';
export { createJobQueue, queueSchema } from './queue-schema.js';
export { queueMigrations } from './queue.migration.js';
export { QueueModule } from './queue.module.js';
export { Sweeps } from './sweeps.js';
