import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done, in one chain a tenant and one of the platform. Needs the library's tables. */
export class CreateAudit1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER record_deletion ON tenants');
    await runner.query('DROP TRIGGER record_change ON entitlement_changes');
    await runner.query('DROP TABLE audit_events, audit_chains');
    await runner.query(
      'DROP FUNCTION record_tenant_deletion, record_entitlement_change, refuse_audit_rewrite, chain_audit_event, audit_hash',
    );
  }
}

const statements = [
  `CREATE TABLE audit_events (
    chain uuid NOT NULL,
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    actor_id text NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL DEFAULT '',
    request_id text,
    revision bigint,
    changes jsonb NOT NULL DEFAULT '{}',
    hash bytea NOT NULL,
    CONSTRAINT audit_events_pkey PRIMARY KEY (chain, sequence)
  )`,
  `CREATE UNIQUE INDEX audit_events_id_key ON audit_events (id)`,
  `CREATE INDEX audit_events_at_idx ON audit_events (at, chain, sequence)`,
  `CREATE INDEX audit_events_actor_idx ON audit_events (actor_id, at)`,
  // half of each page stays free, so that the next state of a chain's one row needs no entry in the index
  `CREATE TABLE audit_chains (
    chain uuid PRIMARY KEY,
    sequence bigint NOT NULL,
    at timestamptz NOT NULL,
    hash bytea NOT NULL
  ) WITH (fillfactor = 50)`,
  // an array of JSON holds every field apart from its neighbours, and Postgres writes equal values alike
  `CREATE FUNCTION audit_hash(before bytea, event audit_events) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(before || convert_to(jsonb_build_array(
      event.chain, event.sequence, event.id, (extract(epoch FROM event.at) * 1000000)::bigint, event.kind,
      event.actor_id, event.actor, event.reason, event.request_id, event.revision, event.changes
    )::text, 'UTF8'))
  $$`,
  // with its owner's rights: whoever adds an event can neither choose its place nor move the chain's end. Its time is
  // that of its place, so that a chain never goes back in time
  `CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DECLARE
      tail audit_chains;
    BEGIN
      SELECT * INTO tail FROM audit_chains WHERE chain = NEW.chain FOR UPDATE;
      IF NOT FOUND THEN
        INSERT INTO audit_chains VALUES (NEW.chain, 0, '-infinity', '') ON CONFLICT DO NOTHING;
        SELECT * INTO tail FROM audit_chains WHERE chain = NEW.chain FOR UPDATE;
      END IF;
      NEW.id := coalesce(NEW.id, gen_random_uuid());
      NEW.sequence := tail.sequence + 1;
      NEW.at := greatest(tail.at, least(coalesce(NEW.at, clock_timestamp()), clock_timestamp()));
      NEW.hash := audit_hash(tail.hash, NEW);
      UPDATE audit_chains SET sequence = NEW.sequence, at = NEW.at, hash = NEW.hash WHERE chain = NEW.chain;
      RETURN NEW;
    END
  $$`,
  `CREATE TRIGGER chain BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION chain_audit_event()`,
  // rights keep the application out; this stops its owner's slips, too
  `CREATE FUNCTION refuse_audit_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE insufficient_privilege USING MESSAGE = 'What was recorded is not changed'; END
  $$`,
  `CREATE TRIGGER refuse_rewrite BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_rewrite()`,
  `CREATE FUNCTION record_entitlement_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO audit_events (id, chain, at, kind, actor_id, actor, reason, request_id, revision, changes) VALUES
        (NEW.id, NEW.client_id, NEW.created_at, 'entitlements.changed', coalesce(NEW.actor_id, 'unknown'),
         NEW.actor, NEW.reason, NEW.request_id, NEW.revision, NEW.changes);
      RETURN NULL;
    END
  $$`,
  // what was changed before there was an audit is its beginning
  `INSERT INTO audit_events (id, chain, at, kind, actor_id, actor, reason, request_id, revision, changes)
    SELECT id, client_id, created_at, 'entitlements.changed', coalesce(actor_id, 'unknown'), actor, reason, request_id,
      revision, changes
    FROM entitlement_changes ORDER BY client_id, revision`,
  `CREATE TRIGGER record_change AFTER INSERT ON entitlement_changes
    FOR EACH ROW EXECUTE FUNCTION record_entitlement_change()`,
  `CREATE FUNCTION record_tenant_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO audit_events (chain, kind, actor_id, actor, changes) VALUES
        (OLD.id, 'tenant.deleted', 'database:' || session_user, session_user,
         jsonb_build_object('name', jsonb_build_object('before', OLD.name, 'after', NULL)));
      RETURN NULL;
    END
  $$`,
  `CREATE TRIGGER record_deletion AFTER DELETE ON tenants FOR EACH ROW EXECUTE FUNCTION record_tenant_deletion()`,
];

/** Run these after the library's. */
export const auditMigrations = [CreateAudit1764210000000];
