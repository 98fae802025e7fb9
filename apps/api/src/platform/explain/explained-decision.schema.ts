import { isFeatureKey } from '@gatehouse/features';
import { z } from 'zod';
import { instantSchema, tenantIdSchema } from '../../http/index.js';
import { explanationSchema } from './explanation.schema.js';

const instant = z.iso.datetime();

/** Where the data of a decision came from, and how old they were. */
export const dataSchema = {
  level: z
    .enum(['process', 'shared', 'store'])
    .describe('Where the data came from: this process, what instances share, or Postgres.'),
  ageMs: z.int().nonnegative().describe('How long ago Postgres was asked for the data.'),
};

const allowingChangeSchema = z
  .union([
    z.strictObject({
      kind: z.literal('gate'),
      feature: z.string(),
      name: z.string(),
      where: z.literal('environment').describe('Of every instance: no entitlement opens a gate.'),
    }),
    z.strictObject({
      kind: z.literal('entitlement'),
      feature: z.string(),
      remedy: z.enum(['set_on', 'unset', 'lift_start', 'lift_end']),
      entitlement: z
        .strictObject({
          enabled: z.boolean(),
          limit: z.int().optional(),
          startsAt: instant.optional(),
          endsAt: instant.optional(),
        })
        .nullable()
        .describe('What it has to become, as a change takes it.'),
    }),
  ])
  .meta({ id: 'AllowingChange' });

export const explainedDecisionSchema = explanationSchema
  .extend({
    tenantId: tenantIdSchema,
    at: instant.describe('The instant that windows were compared with.'),
    revision: z.int().describe('Of the data that this instance decides by.'),
    storedRevision: z.int().describe('Of Postgres: ahead while a change is on its way here.'),
    ...dataSchema,
    allow: z
      .array(allowingChangeSchema)
      .describe('The fewest changes that together turn it on. Empty while it is on.'),
  })
  .meta({ id: 'ExplainedDecision' });

/** A key that a feature could have. */
export const featureKeySchema = z.string().max(63).refine(isFeatureKey, { error: 'Expected a feature key' });

/** Windows are compared with now, or with the instant given. */
export const explainQuerySchema = z.strictObject({ at: instantSchema.optional() });

export type ExplainedDecisionView = z.output<typeof explainedDecisionSchema>;
