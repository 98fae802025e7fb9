import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose credential a change was made with, beside the name that it is shown with. */
export class AddActorId1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE entitlement_changes ADD COLUMN actor_id text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE entitlement_changes DROP COLUMN actor_id');
  }
}
