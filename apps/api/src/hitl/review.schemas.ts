import { z } from 'zod';
import { lineSchema, pageQuerySchema, uuidSchema } from '../http/index.js';

const statusSchema = z.enum(['waiting', 'claimed', 'approved', 'rejected']);
const outcomeSchema = z.enum(['approved', 'rejected']);

/** Text for people that may have several lines: trimmed, without other control characters. */
const textSchema = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    // no pattern: that of the document would have to say what a control character is
    .refine((text) => /^[\P{Cc}\n\r\t]*$/u.test(text), { error: 'Expected no control characters' });

export const reviewSchema = z
  .strictObject({
    id: uuidSchema,
    title: z.string(),
    details: z.string(),
    source: z.enum(['person', 'scoring']).describe('Who has opened it.'),
    reference: z.string().nullable().describe('What it is about, in the words of its source.'),
    status: statusSchema.describe('Pending while it is waiting or claimed.'),
    version: z.int().describe('Counts what was done to it.'),
    createdBy: z.string().describe('E-mail address, or what the credential is called.'),
    createdAt: z.iso.datetime(),
    claimedBy: z.string().nullable(),
    claimedAt: z.iso.datetime().nullable(),
    claimedByYou: z.boolean().describe('Whether it was whoever asks.'),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decisionReason: z.string().nullable(),
  })
  .meta({ id: 'Review' });

export const reviewPageSchema = z
  .strictObject({
    requests: z.array(reviewSchema),
    nextCursor: z.string().nullable(),
    limit: z.int().nullable().describe('How many may be pending at once; null: any number.'),
    pending: z.int().describe('How many are: waiting or claimed. More than a limit that was lowered since.'),
  })
  .meta({ id: 'ReviewPage' });

export const reviewQuerySchema = pageQuerySchema.extend({ status: statusSchema.optional() });

export const newReviewSchema = z
  .strictObject({ title: lineSchema(200).min(1), details: textSchema(10_000).default('') })
  .meta({ id: 'NewReview' });

export const reviewDecisionSchema = z
  .strictObject({ outcome: outcomeSchema, reason: textSchema(2_000).min(1) })
  .meta({ id: 'ReviewDecision' });

export type Review = z.output<typeof reviewSchema>;
export type ReviewStatus = z.output<typeof statusSchema>;
export type ReviewDecision = z.output<typeof reviewDecisionSchema>;
