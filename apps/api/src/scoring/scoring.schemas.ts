import { z } from 'zod';
import { lineSchema } from '../http/index.js';

const share = z.number().min(0).max(1);

/** What a ranking is asked with. Other members are refused. */
export const relevanceQuerySchema = z
  .strictObject({
    query: lineSchema(500).min(1).describe('Words; a document that has any of them is found.'),
    threshold: share.default(0.5).describe('From which score on a document is relevant.'),
    margin: share.default(0.05).describe('How near to the threshold a score may be either way.'),
    reviews: z
      .boolean()
      .default(false)
      .describe(
        'Opens a review request for each borderline result of this page, as far as `hitl` is on and has room.',
      ),
    limit: z.int().min(1).max(100).default(20),
    cursor: z.string().max(1024).optional(),
  })
  .meta({ id: 'RelevanceQuery' });

const termSchema = z
  .strictObject({
    term: z.string().describe('As the document’s language stems it.'),
    inTitle: z.int(),
    inText: z.int(),
    contribution: z.number().describe('Of the score; all of them make the score.'),
  })
  .meta({ id: 'ScoredTerm' });

const resultSchema = z
  .strictObject({
    documentId: z.uuid(),
    externalId: z.string(),
    title: z.string(),
    language: z.string().nullable().describe('ISO 639-1; null: unknown.'),
    score: z.number().describe('0 to 1.'),
    verdict: z.enum(['relevant', 'borderline', 'not_relevant']),
    terms: z.array(termSchema),
    excerpt: z
      .array(z.strictObject({ text: z.string(), isMatch: z.boolean() }))
      .describe('Text of the document, in parts.'),
    reviewId: z.uuid().nullable().describe('Of the review request about it, if this asked for one.'),
  })
  .meta({ id: 'ScoredDocument' });

/** Why borderline results have no review request: whoever asked can do something about it. */
export const reviewRefusals = ['limit_reached', 'feature_disabled', 'feature_lookup_failed'] as const;

export const relevanceSchema = z
  .strictObject({
    results: z.array(resultSchema),
    nextCursor: z.string().nullable(),
    reviewsRefused: z
      .enum(reviewRefusals)
      .nullable()
      .describe('Why a borderline result has no review request although this asked for one.'),
  })
  .meta({ id: 'Relevance' });

export type RelevanceQuery = z.output<typeof relevanceQuerySchema>;
export type Relevance = z.output<typeof relevanceSchema>;
export type ScoredDocument = z.output<typeof resultSchema>;
export type ReviewRefusal = (typeof reviewRefusals)[number];
