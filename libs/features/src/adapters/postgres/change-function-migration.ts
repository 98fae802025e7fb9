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
  // every statement of it sees what was committed before that statement, and so, after the lock, all there is
  `CREATE FUNCTION change_entitlements(
    tenant uuid, wanted jsonb, expected bigint[], why text, who text, whose text, request text,
    channel text, is_left_in_outbox boolean, not_after timestamptz
  ) RETURNS jsonb LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      now_at bigint;
      is_expected boolean;
      differing text[];
      unset text[];
      logged jsonb;
      change_id uuid;
      made_at timestamptz;
    BEGIN
      PERFORM refuse_when_late(not_after);
      SELECT entitlement_revision INTO now_at FROM tenants WHERE id = tenant FOR NO KEY UPDATE;
      IF NOT FOUND THEN RETURN NULL; END IF;
      is_expected := coalesce(now_at = ANY (expected), true);

      IF is_expected THEN
        SELECT array_agg(wish.feature ORDER BY wish.feature),
          array_agg(wish.feature) FILTER (WHERE wish.enabled IS NULL),
          jsonb_object_agg(wish.feature, jsonb_build_object('before', bare_entitlement(held), 'after', bare_entitlement(wish)))
        INTO differing, unset, logged
        FROM jsonb_populate_recordset(NULL::client_features, wanted) AS wish
          LEFT JOIN client_features AS held ON held.client_id = tenant AND held.feature = wish.feature
        WHERE bare_entitlement(held) IS DISTINCT FROM bare_entitlement(wish);
      END IF;

      IF differing IS NOT NULL THEN
        change_id := gen_random_uuid();
        made_at := clock_timestamp();
        now_at := now_at + 1;
        IF unset IS NOT NULL THEN
          DELETE FROM client_features WHERE client_id = tenant AND feature = ANY (unset);
        END IF;
        INSERT INTO client_features
          (client_id, feature, enabled, limit_value, starts_at, ends_at, reason, updated_by, updated_at)
        SELECT tenant, feature, enabled, limit_value, starts_at, ends_at, why, who, made_at
        FROM jsonb_populate_recordset(NULL::client_features, wanted)
        WHERE enabled IS NOT NULL AND feature = ANY (differing)
        ON CONFLICT (client_id, feature) DO UPDATE SET enabled = excluded.enabled,
          limit_value = excluded.limit_value, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
          reason = excluded.reason, updated_by = excluded.updated_by, updated_at = excluded.updated_at;
        UPDATE tenants SET entitlement_revision = now_at WHERE id = tenant;
        INSERT INTO entitlement_changes
          (id, client_id, revision, reason, actor, actor_id, request_id, changes, created_at)
        VALUES (change_id, tenant, now_at, why, who, whose, request, logged, made_at);
        IF is_left_in_outbox THEN
          INSERT INTO entitlement_outbox AS held (client_id, revision, features) VALUES (tenant, now_at, differing)
          ON CONFLICT (client_id) DO UPDATE SET revision = excluded.revision, claimed_until = NULL,
            features = ARRAY (SELECT unnest(held.features) UNION SELECT unnest(excluded.features));
        END IF;
        IF channel IS NOT NULL THEN
          PERFORM pg_notify(channel, json_build_object('clientId', tenant, 'feature', feature, 'revision', now_at)::text)
          FROM unnest(differing) AS feature;
        END IF;
        PERFORM refuse_when_late(not_after);
      END IF;

      RETURN jsonb_build_object(
        'revision', now_at, 'isExpected', is_expected, 'changeId', change_id, 'changed', coalesce(differing, '{}'),
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
