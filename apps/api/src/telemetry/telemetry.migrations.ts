import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened in features that were on. */
export class CreateTelemetry1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE telemetry_events');
  }
}

const statements = [
  `CREATE TABLE telemetry_events (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL,
    feature text NOT NULL,
    name text NOT NULL,
    source text NOT NULL,
    properties jsonb NOT NULL DEFAULT '{}',
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT telemetry_events_pkey PRIMARY KEY (id),
    CONSTRAINT telemetry_events_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
  )`,
  'CREATE INDEX telemetry_events_tenant_idx ON telemetry_events (tenant_id, at)',
  'CREATE INDEX telemetry_events_at_idx ON telemetry_events (at)',
];

export const telemetryMigrations = [CreateTelemetry1764800000000];
