import type { DataSource } from 'typeorm';
import { demoCustomers, demoQueries, demoReviews, demoTexts } from './demo-texts.js';

/** So many days back there is something: as many as the dashboard shows at most. */
const days = 90;

/**
 * Gives a demo tenant a past: documents, searches and reviews, a few each day, fewer at weekends, more of late. The same
 * each time, as seen from today. Where there is any of a kind, that kind is left alone.
 */
export async function seedDemoActivity(dataSource: DataSource, tenantId: string): Promise<void> {
  const [titles, bodies] = [demoTexts.map(({ title }) => title), demoTexts.map(({ body }) => body)];
  await dataSource.transaction(async (manager) => {
    await manager.query(documents, [tenantId, days, titles, bodies, demoCustomers]);
    const [queries, bests] = [demoQueries.map(({ query }) => query), demoQueries.map(({ best }) => best)];
    await manager.query(scorings, [tenantId, days, queries, bests]);
    const [asked, reasons] = [demoReviews.map(({ title }) => title), demoReviews.map(({ reason }) => reason)];
    await manager.query(reviews, [tenantId, days, asked, reasons]);
    await manager.query(pending, [tenantId]);
    await manager.query(usage, [tenantId]);
  });
}

/** The `ordinal`-th thing of the day `age` days ago, `most` on the best of them: all of it is in the past. */
const things = (most: number) => `
  SELECT age, ordinal, age * 11 + ordinal * 5 AS seed, at
  FROM generate_series(0, $2::int - 1) AS age
  CROSS JOIN generate_series(0, ${most - 1}) AS ordinal
  CROSS JOIN LATERAL (SELECT now() - make_interval(days => age, mins => 7 + ordinal * 41) AS at) AS moment
  WHERE ordinal < ${most} * (1 - age / (1.6 * $2)) * (0.45 + ((age * 7 + age / 3) % 5) * 0.14)
    * CASE WHEN extract(isodow FROM at) > 5 THEN 0.3 ELSE 1 END`;

/** The `seed`-th of an array, from the first on after the last. */
const oneOf = (array: string, seed = 'seed') => `(${array})[1 + (${seed}) % cardinality(${array})]`;

const unlessAny = (table: string) => `WHERE NOT EXISTS (SELECT FROM ${table} WHERE tenant_id = $1)`;

// instances that start at once wait here for each other
const documents = `
  INSERT INTO documents (id, tenant_id, external_id, title, body, language, words, search, status, failure, attempts,
    created_at, processed_at)
  SELECT gen_random_uuid(), $1, 'demo-' || row_number() OVER (ORDER BY at), title, body, 'en',
    cardinality(regexp_split_to_array(body, '\\s+')),
    CASE WHEN done THEN setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'D') END,
    CASE WHEN done THEN 'processed' ELSE 'failed' END, CASE WHEN NOT done THEN 'The text could not be read' END,
    CASE WHEN done THEN 0 ELSE 5 END, at - interval '4 seconds', CASE WHEN done THEN at END
  FROM (${things(9)}) AS thing
  CROSS JOIN LATERAL (SELECT ${oneOf('$3::text[]')} || ', ' || ${oneOf('$5::text[]', 'seed / 3')} AS title,
    ${oneOf('$4::text[]')} AS body, seed % 97 <> 0 AS done) AS written
  ${unlessAny('documents')} ON CONFLICT (tenant_id, external_id) DO NOTHING`;

const scorings = `
  INSERT INTO scorings (tenant_id, asked_by, query, results, best, at)
  SELECT $1, 'system:demo', ${oneOf('$3::text[]')}, CASE WHEN best IS NULL THEN 0 ELSE 4 + seed % 17 END,
    best + 0.12 * sin(age / 5.0), at
  FROM (${things(7)}) AS thing CROSS JOIN LATERAL (SELECT ${oneOf('$4::float8[]')} AS best) AS found
  ${unlessAny('scorings')}`;

// of the last days some wait; the others were decided some hours or days after they were opened
const reviews = `
  INSERT INTO review_requests (tenant_id, title, details, source, status, version, created_by, created_by_name, created_at,
    claimed_by, claimed_by_name, claimed_at, decided_by, decided_by_name, decided_at, decision_reason)
  SELECT $1, ${oneOf('$3::text[]')}, '', 'person',
    CASE WHEN NOT done THEN 'waiting' WHEN seed % 4 = 0 THEN 'rejected' ELSE 'approved' END,
    CASE WHEN done THEN 3 ELSE 1 END, 'system:demo', 'Demo', at - make_interval(hours => 2 + seed * 7 % 50), who, who, decided, who, who, decided,
    CASE WHEN done THEN ${oneOf('$4::text[]')} END
  FROM (${things(4)}) AS thing
  CROSS JOIN LATERAL (SELECT age > 1 OR ordinal = 0 AS done) AS fate
  CROSS JOIN LATERAL (SELECT CASE WHEN done THEN 'Demo' END AS who, CASE WHEN done THEN at END AS decided) AS deed
  ${unlessAny('review_requests')}`;

const pending = `
  INSERT INTO review_counters (tenant_id, undecided)
  SELECT $1, count(*) FROM review_requests WHERE tenant_id = $1 AND decided_at IS NULL
  ON CONFLICT (tenant_id) DO NOTHING`;

const usage = `
  INSERT INTO billing_usage (tenant_id, month, metric, quantity)
  SELECT $1, date_trunc('month', at AT TIME ZONE 'UTC'), metric, count(*)
  FROM (
    SELECT 'documents' AS metric, processed_at AS at FROM documents WHERE tenant_id = $1 AND status = 'processed'
    UNION ALL SELECT 'scorings', at FROM scorings WHERE tenant_id = $1
    UNION ALL SELECT 'reviews', created_at FROM review_requests WHERE tenant_id = $1
  ) AS used
  GROUP BY 2, 3 ON CONFLICT (tenant_id, month, metric) DO NOTHING`;
