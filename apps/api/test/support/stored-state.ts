import type { TestApp } from './test-app.js';

/** Everything that a request could have changed, to be compared before and after one that must change nothing. */
export async function storedState(app: TestApp): Promise<unknown> {
  const [row] = await app.query(`
    SELECT
      (SELECT json_agg(t ORDER BY id) FROM tenants t) AS tenants,
      (SELECT json_agg(f ORDER BY client_id, feature) FROM client_features f) AS entitlements,
      (SELECT json_agg(s ORDER BY tenant_id) FROM tenant_settings s) AS settings,
      (SELECT count(*) FROM entitlement_changes) AS changes,
      -- a sign-in that was refused is recorded, and nothing else that was
      (SELECT count(*) FROM audit_events WHERE kind <> 'session.refused') AS events,
      (SELECT json_agg(k ORDER BY id) FROM service_keys k) AS keys,
      (SELECT json_agg(u ORDER BY id) FROM users u) AS users,
      (SELECT count(*) FILTER (WHERE revoked_at IS NULL) FROM sessions) AS sessions,
      (SELECT json_agg(s ORDER BY id) FROM billing_subscriptions s) AS subscriptions,
      (SELECT json_agg(i ORDER BY id) FROM billing_invoices i) AS invoices,
      (SELECT count(*) FROM documents) AS documents`);
  return row;
}
