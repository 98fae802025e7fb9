import type { QueryRunner } from 'typeorm';

/** Where the queue's library keeps its tables, apart from everybody else's. */
export const queueSchema = 'pgboss';

/**
 * How jobs are queued: one that waits a tenant, begun again after a failure, in seconds. One that a crash has left is
 * begun again when it has expired.
 */
const queueing = { policy: 'short', retryLimit: 3, retryDelay: 1, expireInSeconds: 60 };

/** Makes a job's queue, for a migration: it is a table of its own, and requests are served without rights to make one. */
export async function createJobQueue(owner: QueryRunner, job: string): Promise<void> {
  await owner.query(`SELECT ${queueSchema}.create_queue($1, $2)`, [job, JSON.stringify(queueing)]);
}
