import { query } from '../../postgres/connect.js';
import { fail, ok, type Probe } from './finding.js';

/** Whether a running instance is behind what Postgres has. */
export function lagProbe(url: string): Probe {
  const fix = 'Check DATABASE_URL, and that an instance of this version has migrated.';
  return { name: 'lag', fix, look: () => lookAtLag(url) };
}

/**
 * By the rule of a change's receipt: whoever started after a change has nothing to confirm. Confirmations are kept for
 * an hour; who is silent is the business of another probe.
 */
const lag = `
  SELECT held.id, count(*)::int AS tenants,
    round(max(extract(epoch FROM clock_timestamp() - latest.created_at)))::int AS seconds
  FROM instances AS held JOIN (
    SELECT DISTINCT ON (client_id) client_id, revision, created_at FROM entitlement_changes
    WHERE created_at > clock_timestamp() - interval '50 min' AND created_at < clock_timestamp() - interval '5 s'
    ORDER BY client_id, revision DESC
  ) AS latest ON held.started_at <= latest.created_at
  WHERE held.seen_at > clock_timestamp() - interval '5 s' AND NOT EXISTS (
    SELECT FROM change_confirmations AS told WHERE told.client_id = latest.client_id
      AND told.revision >= latest.revision AND told.instance_id = held.id)
  GROUP BY held.id ORDER BY held.id`;

async function lookAtLag(url: string) {
  const behind = await query(url, lag);
  if (behind.length === 0) return ok('Every instance that is heard of has confirmed what was changed.');
  const each = behind.map(
    ({ id, tenants, seconds }) => `${String(id)} (${String(tenants)}, ${String(seconds)} s)`,
  );
  return fail(
    `Behind, with how many tenants and for how long: ${each.join(', ')}.`,
    'See in their logs whether Postgres (LISTEN) or Redis reaches them; restart one that stays behind. None decides by data older than 120 s.',
  );
}
