import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evaluations that denied, to be found by their id. */
export class CreateDeniedDecisions1764310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE denied_decisions (
      id uuid NOT NULL,
      at timestamptz NOT NULL,
      seen integer NOT NULL,
      evaluation json NOT NULL,
      CONSTRAINT denied_decisions_pkey PRIMARY KEY (id)
    )`);
    await runner.query('CREATE INDEX denied_decisions_at_idx ON denied_decisions (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE denied_decisions');
  }
}

export const decisionMigrations = [CreateDeniedDecisions1764310000000];
