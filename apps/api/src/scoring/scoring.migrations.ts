import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That documents were scored. */
export class CreateScorings1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE scorings (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      tenant_id uuid NOT NULL,
      asked_by text NOT NULL,
      query text NOT NULL,
      results integer NOT NULL,
      best double precision,
      at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT scorings_pkey PRIMARY KEY (id),
      CONSTRAINT scorings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX scorings_tenant_idx ON scorings (tenant_id, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE scorings');
  }
}

export const scoringMigrations = [CreateScorings1764900000000];
