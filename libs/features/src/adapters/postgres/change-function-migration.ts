import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change of entitlements as one statement: its function, and what that is made of. */
export class CreateChangeFunction1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION change_entitlements, bare_entitlement, refuse_when_late');
  }
}

const milliseconds = (instant: string) => `floor(extract(epoch FROM ${instant}) * 1000)`;

const statements = [
  // waiting for a lock ends at the same instant; what is stricter already, for the statement, is not what is asked for
  `CREATE FUNCTION refuse_when_late(not_after timestamptz) RETURNS void LANGUAGE plpgsql STRICT AS $$
    DECLARE
      remaining int := ceil(extract(epoch FROM not_after - clock_timestamp()) * 1000);
    BEGIN
      IF remaining <= 0 THEN
        RAISE 'Whoever asked for this change has been told that it failed' USING ERRCODE = 'GH001';
      END IF;
      PERFORM set_config('lock_timeout', remaining::text, true);
    END
  $$`,
  // as it is logged, compared and told; null for unset
  `CREATE FUNCTION bare_entitlement(held client_features) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN held.enabled IS NOT NULL THEN jsonb_strip_nulls(jsonb_build_object(
      'enabled', held.enabled, 'limit', held.limit_value,
      'startsAt', ${milliseconds('held.starts_at')}, 'endsAt', ${milliseconds('held.ends_at')}
    )) END
  $$`,
  // each of its statements sees what was committed before that statement: once it has the lock, all there is. One look-up
  // by primary key after the other, because their plans are the same for every tenant and every change
  `CREATE FUNCTION change_entitlements(
    tenant uuid, wanted jsonb, expected bigint[], why text, who text, whose text, request text,
    channel text, is_left_in_outbox boolean, not_after timestamptz
  ) RETURNS jsonb LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      reached bigint;
      is_expected boolean;
      wish client_features;
      held client_features;
      changed text[] := '{}';
      logged jsonb := '{}';
      change_id uuid;
      made_at timestamptz;
    BEGIN
      PERFORM refuse_when_late(not_after);
      SELECT entitlement_revision INTO reached FROM tenants WHERE id = tenant FOR NO KEY UPDATE;
      IF NOT FOUND THEN RETURN NULL; END IF;
      is_expected := coalesce(reached = ANY (expected), true);
      made_at := clock_timestamp();

      FOR wish IN SELECT * FROM jsonb_populate_recordset(NULL::client_features, wanted) WHERE is_expected LOOP
        SELECT * INTO held FROM client_features WHERE client_id = tenant AND feature = wish.feature;
        CONTINUE WHEN bare_entitlement(held) IS NOT DISTINCT FROM bare_entitlement(wish);
        changed := changed || wish.feature;
        logged := logged || jsonb_build_object(wish.feature,
          jsonb_build_object('before', bare_entitlement(held), 'after', bare_entitlement(wish)));
        IF wish.enabled IS NULL THEN
          DELETE FROM client_features WHERE client_id = tenant AND feature = wish.feature;
        ELSE
          INSERT INTO client_features
            (client_id, feature, enabled, limit_value, starts_at, ends_at, reason, updated_by, updated_at)
          VALUES
            (tenant, wish.feature, wish.enabled, wish.limit_value, wish.starts_at, wish.ends_at, why, who, made_at)
          ON CONFLICT (client_id, feature) DO UPDATE SET enabled = excluded.enabled,
            limit_value = excluded.limit_value, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
            reason = excluded.reason, updated_by = excluded.updated_by, updated_at = excluded.updated_at;
        END IF;
      END LOOP;

      IF changed <> '{}' THEN
        reached := reached + 1;
        change_id := gen_random_uuid();
        UPDATE tenants SET entitlement_revision = reached WHERE id = tenant;
        INSERT INTO entitlement_changes
          (id, client_id, revision, reason, actor, actor_id, request_id, changes, created_at)
        VALUES (change_id, tenant, reached, why, who, whose, request, logged, made_at);
        IF is_left_in_outbox THEN
          INSERT INTO entitlement_outbox AS held (client_id, revision, features) VALUES (tenant, reached, changed)
          ON CONFLICT (client_id) DO UPDATE SET revision = excluded.revision, claimed_until = NULL,
            features = ARRAY (SELECT unnest(held.features) UNION SELECT unnest(excluded.features));
        END IF;
        IF channel IS NOT NULL THEN
          PERFORM pg_notify(channel, json_build_object('clientId', tenant, 'feature', feature, 'revision', reached)::text)
          FROM unnest(changed) AS feature;
        END IF;
        PERFORM refuse_when_late(not_after);
      END IF;

      RETURN jsonb_build_object(
        'revision', reached, 'isExpected', is_expected, 'changeId', change_id, 'changed', changed, 'changes', logged,
        'clockMs', extract(epoch FROM clock_timestamp()) * 1000,
        'entitlements', (
          SELECT coalesce(jsonb_object_agg(feature, bare_entitlement(held) || jsonb_build_object(
            'reason', reason, 'updatedBy', updated_by, 'updatedAt', ${milliseconds('updated_at')}
          )), '{}') FROM client_features AS held WHERE client_id = tenant
        )
      );
    END
  $$`,
];
