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

export const billingMigrations = [CreateBillingTables1763800200000];
