import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans, subscriptions and invoices; the plans on sale are rows, not code. */
export class CreateBillingTables1763800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE billing_invoices, billing_subscriptions, billing_plans');
  }
}

const statements = [
  `CREATE TABLE billing_plans (
    id text PRIMARY KEY,
    name text NOT NULL,
    price_cents integer NOT NULL,
    currency text NOT NULL,
    interval text NOT NULL
  )`,
  `INSERT INTO billing_plans (id, name, price_cents, currency, interval) VALUES
    ('starter', 'Starter', 2900, 'EUR', 'month'),
    ('team', 'Team', 9900, 'EUR', 'month'),
    ('enterprise', 'Enterprise', 99000, 'EUR', 'month')`,
  `CREATE TABLE billing_subscriptions (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    plan_id text NOT NULL,
    status text NOT NULL,
    seats integer NOT NULL,
    current_period_start timestamptz NOT NULL,
    current_period_end timestamptz NOT NULL,
    cancel_at_period_end boolean NOT NULL DEFAULT false,
    CONSTRAINT billing_subscriptions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
    CONSTRAINT billing_subscriptions_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES billing_plans (id),
    CONSTRAINT billing_subscriptions_seats CHECK (seats > 0)
  )`,
  `CREATE UNIQUE INDEX billing_subscriptions_tenant_id_key ON billing_subscriptions (tenant_id)`,
  `CREATE TABLE billing_invoices (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    number text NOT NULL,
    amount_cents integer NOT NULL,
    currency text NOT NULL,
    status text NOT NULL,
    issued_at timestamptz(3) NOT NULL,
    due_at timestamptz NOT NULL,
    CONSTRAINT billing_invoices_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX billing_invoices_number_key ON billing_invoices (number)`,
  `CREATE INDEX billing_invoices_page ON billing_invoices (tenant_id, issued_at, id)`,
];

/** Subscriptions count their changes. Needs the audit's tables. */
export class CountSubscriptionChanges1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE billing_subscriptions
         ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now()`,
    );
    await runner.query(
      `CREATE INDEX audit_events_subscription_idx ON audit_events (chain, revision) WHERE kind = 'subscription.changed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_events_subscription_idx');
    await runner.query('ALTER TABLE billing_subscriptions DROP COLUMN version, DROP COLUMN updated_at');
  }
}

/** What was used, a row a month, and what happened, for whoever follows it. */
export class CreateBillingRecords1764500001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of records) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE billing_events, billing_usage');
  }
}

const records = [
  `CREATE TABLE billing_usage (
    tenant_id uuid NOT NULL,
    month date NOT NULL,
    metric text NOT NULL,
    quantity bigint NOT NULL,
    CONSTRAINT billing_usage_pkey PRIMARY KEY (tenant_id, month, metric),
    CONSTRAINT billing_usage_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
    CONSTRAINT billing_usage_quantity CHECK (quantity >= 0)
  )`,
  `CREATE TABLE billing_events (
    tenant_id uuid NOT NULL,
    sequence bigint NOT NULL,
    kind text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    data jsonb NOT NULL,
    CONSTRAINT billing_events_pkey PRIMARY KEY (tenant_id, sequence),
    CONSTRAINT billing_events_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
  )`,
];

/** Run these after the audit's. */
export const billingMigrations = [
  CreateBillingTables1763800200000,
  CountSubscriptionChanges1764500000000,
  CreateBillingRecords1764500001000,
];
