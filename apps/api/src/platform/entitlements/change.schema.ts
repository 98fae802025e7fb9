import { z } from 'zod';
import { instantSchema } from '../../http/index.js';

const entitlementSchema = z
  .strictObject({
    enabled: z.boolean(),
    limit: z.int().min(0).max(999_999_999).optional(),
    startsAt: instantSchema.optional(),
    endsAt: instantSchema.optional(),
  })
  .refine(({ startsAt, endsAt }) => startsAt === undefined || endsAt === undefined || startsAt < endsAt, {
    path: ['endsAt'],
    error: 'Expected a time after startsAt',
  });

/** What each feature is to become; features that are not named stay as they are. */
export const changeSchema = z
  .strictObject({
    features: z
      .record(z.string().min(1).max(63), z.union([z.boolean(), z.null(), entitlementSchema]))
      .refine((features) => Object.keys(features).length > 0, { error: 'Expected at least one feature' })
      .describe('By key: true, false, null (unset), or an entitlement with a limit or a window.'),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .regex(/^(\P{Cc}|[\n\t])*$/u, { error: 'Expected no control characters' })
      .describe('Why, for whoever reads the history later.'),
  })
  .meta({ id: 'EntitlementChange' });

export type Change = z.output<typeof changeSchema>;

/**
 * `dryRun=true` says what a change would do, and does not make it. Nothing else is taken: one that somebody meant to be
 * a dry run must not be made.
 */
export const changeQuerySchema = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(false),
});

export type ChangeQuery = z.output<typeof changeQuerySchema>;
