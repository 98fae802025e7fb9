import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What carries a change to every instance: the log's order, the outbox, the instances and what they confirmed. */
export class CreatePropagationTables1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE change_confirmations, instances, entitlement_outbox');
    await runner.query('ALTER TABLE entitlement_changes DROP COLUMN transaction_id');
  }
}

const statements = [
  // a default that is stable, not volatile: rows that are there get this transaction's id, and none is rewritten
  `ALTER TABLE entitlement_changes
    ADD COLUMN transaction_id bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint`,
  `CREATE INDEX entitlement_changes_transaction_idx ON entitlement_changes (transaction_id)`,
  `CREATE TABLE entitlement_outbox (
    client_id uuid PRIMARY KEY,
    revision bigint NOT NULL,
    features text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    claimed_until timestamptz,
    CONSTRAINT entitlement_outbox_client_id_fkey FOREIGN KEY (client_id) REFERENCES tenants (id) ON DELETE CASCADE
  )`,
  `CREATE TABLE instances (
    id text PRIMARY KEY,
    open_gates text[] NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE change_confirmations (
    client_id uuid NOT NULL,
    revision bigint NOT NULL,
    instance_id text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    CONSTRAINT change_confirmations_pkey PRIMARY KEY (client_id, revision, instance_id)
  )`,
  `CREATE INDEX change_confirmations_confirmed_at_idx ON change_confirmations (confirmed_at)`,
];
