import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the beginnings and ends of entitlements have been announced, and the way to find those that have not. */
export class CreateBoundaries1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE announced_boundaries');
    await runner.query('DROP INDEX client_features_starts_at_idx, client_features_ends_at_idx');
  }
}

const statements = [
  // few entitlements have a window: who looks each second meets those alone
  `CREATE INDEX client_features_starts_at_idx ON client_features (starts_at) WHERE starts_at IS NOT NULL`,
  `CREATE INDEX client_features_ends_at_idx ON client_features (ends_at) WHERE ends_at IS NOT NULL`,
  `CREATE TABLE announced_boundaries (
    id boolean PRIMARY KEY DEFAULT true,
    told_until timestamptz NOT NULL,
    CONSTRAINT announced_boundaries_one_row CHECK (id)
  )`,
  `INSERT INTO announced_boundaries (told_until) VALUES (now())`,
];
