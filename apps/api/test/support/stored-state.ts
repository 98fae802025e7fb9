import type { TestApp } from './test-app.js';

/** Tables that change by themselves, or by somebody asking; and those of which only some rows count. */
const restless = new Set([
  ...['announced_boundaries', 'change_confirmations', 'denied_decisions', 'instances', 'login_attempts'],
  ...['audit_chains', 'audit_events', 'entitlement_outbox', 'migrations', 'sessions'],
  // documents are collected and processed, and that is counted, whoever asks for what; and what was done is told a
  // little later
  ...['billing_usage', 'documents', 'ingestion_sources', 'telemetry_events'],
]);

const some = `
  -- a sign-in that was refused is recorded, and nothing else that was
  (SELECT count(*) FROM audit_events WHERE kind <> 'session.refused') AS events,
  (SELECT count(*) FILTER (WHERE revoked_at IS NULL) FROM sessions) AS sessions,
  (SELECT json_agg(json_build_array(id, title, body) ORDER BY id) FROM documents) AS documents,
  (SELECT json_agg(json_build_array(id, name, url) ORDER BY id) FROM ingestion_sources) AS ingestion_sources,
  (SELECT json_agg(e ORDER BY id) FROM telemetry_events e WHERE source = 'web') AS telemetry_events,
  (SELECT json_agg(u ORDER BY u::text) FROM billing_usage u WHERE metric <> 'documents') AS billing_usage`;

const statements = new WeakMap<TestApp, string>();

/** Everything that a request could have changed, to be compared before and after one that must change nothing. */
export async function storedState(app: TestApp): Promise<unknown> {
  const statement = statements.get(app) ?? (await statementFor(app));
  statements.set(app, statement);
  const [row] = await app.query(statement);
  return row;
}

async function statementFor(app: TestApp): Promise<string> {
  const tables = await app.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename`,
  );
  const whole = tables
    .filter(({ name }) => !restless.has(name))
    .map(({ name }) => `(SELECT json_agg(t ORDER BY t::text) FROM ${name} t) AS ${name}`);
  return `SELECT ${[...whole, some].join(', ')}`;
}
