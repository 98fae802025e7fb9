import PgBoss from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { queueSchema } from './queue-schema.js';

/**
 * The queue's tables, as its library makes them. Not in a transaction, because what the library hands out is one
 * already: it is there whole or not at all.
 */
export class InstallQueue1764700000000 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    const [found] = (await runner.query('SELECT to_regclass($1) AS name', [`${queueSchema}.version`])) as [
      { readonly name: string | null },
    ];
    if (found.name === null) await runner.query(PgBoss.getConstructionPlans(queueSchema));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA ${queueSchema} CASCADE`);
  }
}

export const queueMigrations = [InstallQueue1764700000000];
