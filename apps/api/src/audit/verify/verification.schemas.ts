import { z } from 'zod';
import { cursorsOf, tenantIdSchema } from '../../http/index.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Expected 64 hexadecimal digits' });

const headSchema = z.strictObject({ sequence: z.int().positive(), hash }).meta({ id: 'AuditHead' });

/** The end of a chain: who keeps it elsewhere can prove later that the chain still goes through it. */
export type AuditHead = z.output<typeof headSchema>;

export const verifySchema = z
  .strictObject({
    tenantId: tenantIdSchema
      .optional()
      .describe('Only this chain; the nil UUID: the platform’s. Absent: all of them.'),
    head: headSchema.optional().describe('An end that the chain had before. Needs `tenantId`.'),
    cursor: z.string().max(1024).optional().describe('Where the answer before broke off.'),
  })
  .refine(({ tenantId, head }) => head === undefined || tenantId !== undefined, {
    path: ['tenantId'],
    error: 'Expected the tenant whose head it is',
  })
  .meta({ id: 'AuditVerify' });

export type Verify = z.output<typeof verifySchema>;

export const brokenLinkSchema = z
  .strictObject({
    tenantId: tenantIdSchema.nullable().describe('Null: the platform’s chain.'),
    sequence: z.int().describe('The first place of its chain that is not as it was recorded.'),
    id: z.uuid().nullable().describe('Of the event that is there; null when there is none.'),
    problem: z.enum(['changed', 'missing', 'out_of_order', 'shortened']),
    message: z.string(),
  })
  .meta({ id: 'AuditBrokenLink' });

export type BrokenLink = z.output<typeof brokenLinkSchema>;

export const verificationSchema = z
  .strictObject({
    verified: z
      .boolean()
      .describe('All that was asked for (after the cursor, where there was one) is as it was recorded.'),
    complete: z.boolean().describe('False: time ran out before the end. Go on at `nextCursor`.'),
    nextCursor: z.string().nullable(),
    chains: z.int().describe('How many chains were found whole, in this answer.'),
    events: z.int().describe('How many events were found as they were recorded, in this answer.'),
    brokenAt: brokenLinkSchema.nullable(),
    head: headSchema
      .nullable()
      .describe('The end of the tenant’s chain, when it was verified to the end: keep it elsewhere.'),
    tookMs: z.int(),
  })
  .meta({ id: 'AuditVerification' });

export type VerificationResult = z.output<typeof verificationSchema>;

const placeSchema = z.strictObject({
  chain: tenantIdSchema,
  sequence: z.int().positive(),
  hash,
  revision: z.int().nonnegative().nullable(),
});

/** How far a chain was followed, and what the next event of it has to fit. */
export type ChainPlace = z.output<typeof placeSchema>;

export const placeCursors = cursorsOf(placeSchema);
