import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CreateCredentialChanges1764010000000 } from './credential-changes.migration.js';

/** Users, sessions, service keys, and the counters of failed sign-ins. Needs `tenants`. */
export class CreateIdentityTables1763810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE login_attempts, service_keys, sessions, users');
  }
}

const statements = [
  `CREATE TABLE users (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid,
    email text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    password_hash text NOT NULL,
    disabled_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT users_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
    CONSTRAINT users_email_lower CHECK (email = lower(email)),
    CONSTRAINT users_role CHECK (role IN ('member', 'admin', 'operator')),
    CONSTRAINT users_tenant CHECK ((role = 'operator') = (tenant_id IS NULL))
  )`,
  `CREATE UNIQUE INDEX users_email_key ON users (email)`,
  `CREATE TABLE sessions (
    digest bytea PRIMARY KEY,
    user_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
  )`,
  `CREATE INDEX sessions_user_id_idx ON sessions (user_id)`,
  `CREATE TABLE service_keys (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid,
    name text NOT NULL,
    digest bytea NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT service_keys_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX service_keys_digest_key ON service_keys (digest)`,
  `CREATE INDEX service_keys_created_idx ON service_keys (created_at, id)`,
  `CREATE TABLE login_attempts (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`,
];

/** Run these after the library's. */
export const identityMigrations = [CreateIdentityTables1763810000000, CreateCredentialChanges1764010000000];
