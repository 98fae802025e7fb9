import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AddActorId1764200000000 } from './actor-id-migration.js';
import { CreateBoundaries1764100000000 } from './boundaries-migration.js';
import { CreateChangeFunction1764400000000 } from './change-function-migration.js';
import { CreatePropagationTables1764000000000 } from './propagation-migration.js';

/** Tenants, entitlements, settings, the change log, and the view that shows flags and entitlements together. */
export class CreateFeatureTables1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW tenant_flags');
    await runner.query('DROP TABLE entitlement_changes, tenant_settings, client_features, tenants');
    await runner.query('DROP FUNCTION holds_reserved_flag(jsonb)');
  }
}

/** Characters that leave no mark, as a bracket expression of Postgres. */
const unseen = [
  ...['\\u0001-\\u0020', '\\u007f-\\u00a0', '\\u00ad', '\\u034f', '\\u061c', '\\u115f\\u1160', '\\u1680'],
  ...[
    '\\u17b4\\u17b5',
    '\\u180b-\\u180f',
    '\\u2000-\\u200f',
    '\\u2028-\\u202f',
    '\\u205f-\\u206f',
    '\\u3000',
  ],
  ...['\\u3164', '\\ufe00-\\ufe0f', '\\ufeff', '\\uffa0', '\\ufff0-\\ufffb', '\\U000e0000-\\U000e0fff'],
].join('');

const statements = [
  `CREATE TABLE tenants (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    entitlement_revision bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE UNIQUE INDEX tenants_name_key ON tenants (name)`,
  `CREATE TABLE client_features (
    client_id uuid NOT NULL,
    feature text NOT NULL,
    enabled boolean NOT NULL DEFAULT false,
    limit_value integer,
    starts_at timestamptz,
    ends_at timestamptz,
    reason text NOT NULL DEFAULT '',
    updated_by text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT client_features_pkey PRIMARY KEY (client_id, feature),
    CONSTRAINT client_features_client_id_fkey FOREIGN KEY (client_id) REFERENCES tenants (id) ON DELETE CASCADE,
    CONSTRAINT client_features_window CHECK (
      isfinite(starts_at) IS NOT FALSE AND isfinite(ends_at) IS NOT FALSE AND (starts_at < ends_at) IS NOT FALSE
    ),
    CONSTRAINT client_features_limit CHECK (limit_value IS NULL OR limit_value >= 0)
  )`,
  // NFKC first, so that full-width letters, U+FF0E and U+2024 cannot spell the namespace unseen; then whatever
  // is not seen at all goes: white space, format characters, fillers, variation selectors and tags
  `CREATE FUNCTION holds_reserved_flag(flags jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT jsonb_typeof(flags) <> 'object' OR EXISTS (
      SELECT FROM jsonb_object_keys(CASE jsonb_typeof(flags) WHEN 'object' THEN flags ELSE '{}' END) AS key
      WHERE lower(regexp_replace(normalize(key, NFKC), '[${unseen}]', '', 'g')) ~ '^feature(\\.|$)'
    )
  $$`,
  `CREATE TABLE tenant_settings (
    tenant_id uuid PRIMARY KEY,
    display_name text NOT NULL,
    timezone text NOT NULL DEFAULT 'UTC',
    billing_contacts jsonb NOT NULL DEFAULT '[]',
    webhook_url text,
    plan_metadata jsonb NOT NULL DEFAULT '{}',
    flags jsonb NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT tenant_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
    CONSTRAINT tenant_settings_flags_reserved CHECK (NOT holds_reserved_flag(flags))
  )`,
  `CREATE TABLE entitlement_changes (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL,
    revision bigint NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    request_id text,
    changes jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE UNIQUE INDEX entitlement_changes_revision_key ON entitlement_changes (client_id, revision)`,
  `CREATE VIEW tenant_flags AS
    SELECT tenants.id AS tenant_id,
      coalesce(settings.flags, '{}') || coalesce(
        (SELECT jsonb_object_agg('feature.' || feature, enabled) FROM client_features WHERE client_id = tenants.id),
        '{}') AS flags
    FROM tenants LEFT JOIN tenant_settings settings ON settings.tenant_id = tenants.id`,
];

/** Run these, in this order, before the store is used. */
export const featureMigrations = [
  CreateFeatureTables1763800000000,
  CreatePropagationTables1764000000000,
  CreateBoundaries1764100000000,
  AddActorId1764200000000,
  CreateChangeFunction1764400000000,
];
