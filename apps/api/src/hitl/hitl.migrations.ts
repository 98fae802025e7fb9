import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Review requests, how many of them are undecided, and the one way to open them. */
export class CreateReviews1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION open_review');
    await runner.query('DROP TABLE review_counters, review_requests');
  }
}

const statements = [
  `CREATE TABLE review_requests (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL,
    title text NOT NULL,
    details text NOT NULL,
    source text NOT NULL,
    reference text,
    status text NOT NULL,
    version integer NOT NULL,
    created_by text NOT NULL,
    created_by_name text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    claimed_by text,
    claimed_by_name text,
    claimed_at timestamptz,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    decision_reason text,
    CONSTRAINT review_requests_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
    CONSTRAINT review_requests_title CHECK (char_length(title) BETWEEN 1 AND 200),
    CONSTRAINT review_requests_details CHECK (char_length(details) <= 10000),
    CONSTRAINT review_requests_source CHECK (source IN ('person', 'scoring')),
    CONSTRAINT review_requests_status CHECK (status IN ('waiting', 'claimed', 'approved', 'rejected')),
    CONSTRAINT review_requests_claimed CHECK ((status = 'waiting') = (claimed_by IS NULL)),
    CONSTRAINT review_requests_decided CHECK ((status IN ('approved', 'rejected')) = (decided_by IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX review_requests_reference_key ON review_requests (tenant_id, source, reference)
    WHERE reference IS NOT NULL`,
  `CREATE INDEX review_requests_page ON review_requests (tenant_id, created_at, id)`,
  `CREATE INDEX review_requests_status_page ON review_requests (tenant_id, status, created_at, id)`,
  `CREATE TABLE review_counters (
    tenant_id uuid PRIMARY KEY,
    undecided integer NOT NULL,
    CONSTRAINT review_counters_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
    CONSTRAINT review_counters_undecided CHECK (undecided >= 0)
  )`,
  // each of its statements sees what was committed before that statement: once it has the counter's lock, all there is.
  // Who finds no room does not wait for those who did. The tenant is locked first, as whoever deletes it does
  `CREATE FUNCTION open_review(
    of_tenant uuid, most integer, new_title text, new_details text, new_source text, new_reference text,
    who text, whose text, OUT outcome text, OUT pending integer, OUT review review_requests
  ) LANGUAGE plpgsql AS $$
    BEGIN
      outcome := 'limit_reached';
      SELECT undecided INTO pending FROM review_counters WHERE tenant_id = of_tenant;
      IF new_reference IS NULL AND pending >= most THEN RETURN; END IF;

      PERFORM FROM tenants WHERE id = of_tenant FOR KEY SHARE;
      IF NOT FOUND THEN
        outcome := 'unknown_tenant';
        RETURN;
      END IF;
      INSERT INTO review_counters (tenant_id, undecided) VALUES (of_tenant, 0) ON CONFLICT DO NOTHING;
      SELECT undecided INTO pending FROM review_counters WHERE tenant_id = of_tenant FOR NO KEY UPDATE;

      SELECT request.* INTO review FROM review_requests AS request
        WHERE tenant_id = of_tenant AND source = new_source AND reference = new_reference;
      IF FOUND THEN
        outcome := 'known';
        RETURN;
      END IF;
      IF pending >= most THEN RETURN; END IF;

      UPDATE review_counters SET undecided = undecided + 1 WHERE tenant_id = of_tenant
        RETURNING undecided INTO pending;
      INSERT INTO review_requests AS request
        (tenant_id, title, details, source, reference, status, version, created_by, created_by_name, created_at)
      VALUES
        (of_tenant, new_title, new_details, new_source, new_reference, 'waiting', 1, who, whose, clock_timestamp())
      RETURNING request.* INTO review;
      outcome := 'opened';
    END
  $$`,
];

export const hitlMigrations = [CreateReviews1764600000000];
