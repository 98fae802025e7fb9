import { Injectable } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { BackgroundDataSource } from '../database/background-data-source.js';
import { queueSchema } from './queue-schema.js';

/** A tenant's share of a job, taken up and not yet ended. */
export interface QueuedJob {
  readonly id: string;
  readonly tenantId: string;
}

/** What is over is kept for a minute, and its copy for an hour. */
const retention = { archiveCompletedAfterSeconds: 60, deleteAfterSeconds: 3_600 };

/**
 * Jobs of tenants, queued in Postgres by pg-boss and asked for through the service's own connections: bounded, with a
 * deadline each, and made anew when Postgres comes back.
 *
 * Its workers and its timers are not used: they leave a promise unheard when a job ends while Postgres is away, and that
 * would end the process. So it is not started, and needs nothing at run time but the rows of its tables.
 */
@Injectable()
export class JobQueue {
  private readonly boss: PgBoss;

  constructor(dataSource: BackgroundDataSource) {
    this.boss = new PgBoss({ schema: queueSchema, db: onConnectionOf(dataSource), ...retention });
  }

  /**
   * Queues a tenant's share of a job, unless one waits already.
   *
   * @param manager of the transaction that it is queued in; absent: one of its own
   */
  async send(job: string, tenantId: string, manager?: EntityManager): Promise<void> {
    const inTransaction = manager?.queryRunner && { db: on(manager.queryRunner) };
    await this.boss.send(job, { tenantId }, { singletonKey: tenantId, ...inTransaction });
  }

  /** Takes up the one that has waited longest; undefined: none waits. */
  async next(job: string): Promise<QueuedJob | undefined> {
    const [found] = await this.boss.fetch<{ readonly tenantId: string }>(job);
    return found && { id: found.id, tenantId: found.data.tenantId };
  }

  async complete(job: string, id: string): Promise<void> {
    await this.boss.complete(job, id);
  }

  /** Lets it be begun again some times, soon. */
  async fail(job: string, id: string, { name, message }: Error): Promise<void> {
    await this.boss.fail(job, id, { name, message });
  }

  /** Lets those be begun again that a crash has left, and throws away what has been over for long. */
  async maintain(): Promise<void> {
    await this.boss.maintain();
  }
}

/** Ways that the library asks Postgres. Several statements at once come without values, and bring their transaction. */
function on(runner: QueryRunner): PgBoss.Db {
  return {
    async executeSql(text, values: unknown[] | undefined) {
      const { records } = await runner.query(text, values, true);
      return { rows: records as unknown[] };
    },
  };
}

function onConnectionOf(dataSource: DataSource): PgBoss.Db {
  return {
    async executeSql(text, values: unknown[] | undefined) {
      const runner = dataSource.createQueryRunner();
      try {
        return await on(runner).executeSql(text, values as unknown[]);
      } catch (error) {
        // whoever gets the connection next must not find a transaction that has failed
        if (values === undefined) await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        await runner.release();
      }
    },
  };
}
