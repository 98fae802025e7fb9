import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import type { OwnDatabase } from './own-database.js';

interface Recorded {
  readonly chain: string;
  readonly sequence: number;
  readonly digested: string;
  readonly hash: string;
}

/** What is chained, as the migration says it: told here once more, so that neither can change alone. */
const recorded = `
  SELECT chain, sequence::int, encode(hash, 'hex') AS hash, jsonb_build_array(
    chain, sequence, id, (extract(epoch FROM at) * 1000000)::bigint, kind,
    actor_id, actor, reason, request_id, revision, changes)::text AS digested
  FROM audit_events ORDER BY chain, sequence`;

/** Tenants whose revisions in the audit are not 1, 2, 3, … up to the one that they are at. */
const gaps = `
  SELECT t.id, t.entitlement_revision AS revision, array_agg(e.revision ORDER BY e.sequence) AS recorded
  FROM tenants t LEFT JOIN audit_events e ON e.chain = t.id AND e.kind = 'entitlements.changed'
  GROUP BY t.id
  HAVING coalesce(array_agg(e.revision ORDER BY e.sequence) FILTER (WHERE e.revision IS NOT NULL), '{}')
    <> ARRAY (SELECT generate_series(1, t.entitlement_revision))`;

/** Entitlements that are not what the last change of them in the audit says. */
const unlike = `
  WITH replayed AS (
    SELECT DISTINCT ON (e.chain, changed.feature) e.chain, changed.feature, changed.change -> 'after' AS after
    FROM audit_events e, jsonb_each(e.changes) AS changed (feature, change)
    WHERE e.kind = 'entitlements.changed' ORDER BY e.chain, changed.feature, e.sequence DESC
  ), held AS (
    SELECT client_id, feature, jsonb_strip_nulls(jsonb_build_object('enabled', enabled, 'limit', limit_value,
      'startsAt', (extract(epoch FROM starts_at) * 1000)::bigint,
      'endsAt', (extract(epoch FROM ends_at) * 1000)::bigint)) AS entitlement
    FROM client_features
  )
  SELECT * FROM held FULL JOIN (SELECT * FROM replayed WHERE jsonb_typeof(after) <> 'null') AS replayed
    ON replayed.chain = client_id AND replayed.feature = held.feature
  WHERE entitlement IS DISTINCT FROM after`;

/**
 * Whatever happened, the audit tells all of it: each tenant's revisions without a gap, what they add up to is what
 * there is, and every chain holds, from its first event to the end that is noted for it.
 */
export async function expectWholeAudit(database: OwnDatabase): Promise<void> {
  expect(await database.query(gaps)).toEqual([]);
  expect(await database.query(unlike)).toEqual([]);
  const ends = new Map<string, { readonly sequence: number; readonly hash: string }>();
  const broken: Recorded[] = [];
  for (const event of await database.query<Recorded>(recorded)) {
    const { sequence, hash } = ends.get(event.chain) ?? { sequence: 0, hash: '' };
    const own = createHash('sha256').update(Buffer.from(hash, 'hex')).update(event.digested).digest('hex');
    if (event.sequence !== sequence + 1 || event.hash !== own) broken.push(event);
    ends.set(event.chain, { sequence: event.sequence, hash: event.hash });
  }
  expect(broken).toEqual([]);
  const noted = await database.query<{
    readonly chain: string;
    readonly sequence: number;
    readonly hash: string;
  }>(`SELECT chain, sequence::int, encode(hash, 'hex') AS hash FROM audit_chains`);
  expect(new Map(noted.map(({ chain, ...end }) => [chain, end]))).toEqual(ends);
}
