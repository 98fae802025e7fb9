import { z } from 'zod';
import { usageSchema } from '../billing/index.js';

const count = z.int().min(0);
const perDay = z.array(count).describe('One for each of `days`.');

/** `days`: how many, 7 to 90. Other members are refused. */
export const overviewQuerySchema = z.strictObject({
  days: z
    .string()
    .regex(/^([7-9]|[1-8]\d|90)$/, { error: 'Expected a whole number from 7 to 90' })
    .meta({ type: 'integer', pattern: undefined, minimum: 7, maximum: 90 })
    .transform(Number)
    .default(30),
});

export const documentFiguresSchema = z
  .strictObject({ queued: count, processed: count, failed: count, processedPerDay: perDay })
  .meta({ id: 'DocumentFigures' });

export const reviewFiguresSchema = z
  .strictObject({
    pending: count,
    approved: count,
    rejected: count,
    openedPerDay: perDay,
    decidedPerDay: perDay,
  })
  .meta({ id: 'ReviewFigures' });

export const scoringFiguresSchema = z
  .strictObject({
    askedPerDay: perDay,
    bestPerDay: z
      .array(z.number().nullable())
      .describe('The mean of the best scores of each of `days`; null: nothing was found.'),
  })
  .meta({ id: 'ScoringFigures' });

const missing = 'null: the feature is off.';

export const overviewSchema = z
  .strictObject({
    timezone: z.string().describe('The tenant’s, in which its days begin.'),
    days: z.array(z.iso.date()).describe('Oldest first, today included.'),
    documents: documentFiguresSchema.nullable().describe(missing),
    reviews: reviewFiguresSchema.nullable().describe(missing),
    scorings: scoringFiguresSchema.nullable().describe(missing),
    usage: usageSchema.nullable().describe(missing),
  })
  .meta({ id: 'DashboardOverview' });

export type OverviewQuery = z.output<typeof overviewQuerySchema>;
export type Overview = z.output<typeof overviewSchema>;
export type DocumentFigures = z.output<typeof documentFiguresSchema>;
export type ReviewFigures = z.output<typeof reviewFiguresSchema>;
export type ScoringFigures = z.output<typeof scoringFiguresSchema>;
