import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createJobQueue } from '../queue/index.js';
import { processJob } from './job-names.js';

/** Documents, and the queue of the job that processes them. */
export class CreateIngestionTables1764700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    await createJobQueue(runner, processJob);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE documents');
  }
}

const statements = [
  `CREATE TABLE documents (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    external_id text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    language text,
    words integer,
    search tsvector,
    status text NOT NULL DEFAULT 'queued',
    failure text,
    attempts integer NOT NULL DEFAULT 0,
    claimed_until timestamptz,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    processed_at timestamptz,
    CONSTRAINT documents_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
    CONSTRAINT documents_status CHECK (status IN ('queued', 'processed', 'failed'))
  )`,
  'CREATE UNIQUE INDEX documents_external_id ON documents (tenant_id, external_id)',
  'CREATE INDEX documents_page ON documents (tenant_id, created_at, id)',
  `CREATE INDEX documents_waiting ON documents (tenant_id, attempts, created_at, id) WHERE status = 'queued'`,
  'CREATE INDEX documents_search ON documents USING gin (search)',
];

export const ingestionMigrations = [CreateIngestionTables1764700100000];
