import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createJobQueue } from '../queue/index.js';
import { collectJob, processJob } from './job-names.js';

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

/** Sources that documents are collected from, and the queue of the job that does. */
export class AddSources1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of sourceStatements) await runner.query(statement);
    await createJobQueue(runner, collectJob);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE documents DROP COLUMN source_id');
    await runner.query('DROP TABLE ingestion_sources');
  }
}

const sourceStatements = [
  `CREATE TABLE ingestion_sources (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    name text NOT NULL,
    url text NOT NULL,
    next_at timestamptz NOT NULL DEFAULT now(),
    claimed_until timestamptz,
    last_at timestamptz,
    last_outcome text,
    items integer,
    refused integer,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT ingestion_sources_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
    CONSTRAINT ingestion_sources_name CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT ingestion_sources_url CHECK (char_length(url) <= 2000)
  )`,
  'CREATE UNIQUE INDEX ingestion_sources_url_key ON ingestion_sources (tenant_id, url)',
  'CREATE INDEX ingestion_sources_page ON ingestion_sources (tenant_id, created_at, id)',
  'CREATE INDEX ingestion_sources_due ON ingestion_sources (next_at)',
  `ALTER TABLE documents ADD COLUMN source_id uuid,
    ADD CONSTRAINT documents_source_id_fkey FOREIGN KEY (source_id) REFERENCES ingestion_sources (id) ON DELETE SET NULL`,
  'CREATE INDEX documents_source_id ON documents (source_id) WHERE source_id IS NOT NULL',
];

export const ingestionMigrations = [CreateIngestionTables1764700100000, AddSources1765000000000];
