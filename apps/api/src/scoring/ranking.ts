import type { EntityManager } from 'typeorm';
import { searchConfigurations } from '../ingestion/index.js';

/** A document and how far it answers a query. */
export interface Ranked {
  readonly id: string;
  readonly externalId: string;
  readonly title: string;
  readonly language: string | null;
  readonly score: number;
  readonly terms: readonly {
    readonly term: string;
    readonly inTitle: number;
    readonly inText: number;
    readonly contribution: number;
  }[];
  /** With marks around what matches. */
  readonly excerpt: string;
}

/** Where a page begins: after this one. */
export interface RankedPosition {
  readonly score: number;
  readonly id: string;
}

interface Ranking {
  readonly tenantId: string;
  readonly query: string;
  readonly after: RankedPosition | undefined;
  readonly limit: number;
}

/** Around what matches in an excerpt; no text has them. */
export const marks = { from: '\u0002', to: '\u0003' } as const;

/**
 * Ranks a tenant's documents, best first. The score is the mean of what each word of the query contributes: 0 where a
 * document does not have it; from 0.3 to 0.5 where its text has it, more the oftener; from 0.6 to 1 where its title has.
 *
 * @see https://www.postgresql.org/docs/current/textsearch-controls.html: `ts_rank` of one word adds up its places, the
 *   n-th weighted by 1/n², so that the sum has an end.
 */
export function rank(manager: EntityManager, ranking: Ranking): Promise<Ranked[]> {
  const { tenantId, query, after, limit } = ranking;
  const [languages, configurations] = [[...searchConfigurations.keys()], [...searchConfigurations.values()]];
  const position = [after?.score ?? null, after?.id ?? null];
  return manager.query<Ranked[]>(statement, [
    ...[tenantId, query, languages, configurations],
    ...[...position, limit, `StartSel=${marks.from}, StopSel=${marks.to}, MaxWords=40, MinWords=15`],
  ]);
}

// by the dictionary that the document was read with; what belongs to no language is read by "simple"
const statement = `
  WITH configuration AS (
    SELECT language, name::regconfig AS name FROM unnest($3::text[], $4::text[]) AS given (language, name)
  ), read AS (
    SELECT name, tsvector_to_array(to_tsvector(name, $2)) AS terms
    FROM (SELECT name FROM configuration UNION SELECT 'simple') AS names
  ), asked AS (
    SELECT name, terms, array_to_string(ARRAY (SELECT quote_literal(term) FROM unnest(terms) AS term), ' | ')::tsquery AS any_term
    FROM read WHERE terms <> '{}'
  ), found AS (
    SELECT documents.id, documents.search, asked.terms, asked.any_term, asked.name, score
    FROM documents
    LEFT JOIN configuration ON configuration.language = documents.language
    JOIN asked ON asked.name = coalesce(configuration.name, 'simple')
    CROSS JOIN LATERAL (
      SELECT sum(ts_rank('{0.5, 0.5, 0.5, 1}', search, quote_literal(term)::tsquery)::float8) / cardinality(asked.terms)
        AS score
      FROM unnest(asked.terms) AS term
    ) AS scored
    WHERE documents.tenant_id = $1 AND documents.status = 'processed' AND documents.search @@ asked.any_term
  ), page AS (
    SELECT * FROM found
    WHERE $5::float8 IS NULL OR (score, id) < ($5::float8, $6::uuid)
    ORDER BY score DESC, id DESC LIMIT $7
  )
  SELECT page.id, external_id AS "externalId", title, language, score, explained.terms,
    ts_headline(page.name, body, any_term, $8) AS excerpt
  FROM page JOIN documents ON documents.id = page.id
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object(
      'term', term,
      'inTitle', coalesce((SELECT count(*) FROM unnest(weights) AS weight WHERE weight = 'A'), 0),
      'inText', coalesce((SELECT count(*) FROM unnest(weights) AS weight WHERE weight <> 'A'), 0),
      'contribution',
        ts_rank('{0.5, 0.5, 0.5, 1}', page.search, quote_literal(term)::tsquery)::float8 / cardinality(page.terms)
    ) ORDER BY place) AS terms
    FROM unnest(page.terms) WITH ORDINALITY AS asked_term (term, place)
    LEFT JOIN unnest(page.search) AS had ON had.lexeme = term
  ) AS explained
  ORDER BY score DESC, page.id DESC`;
