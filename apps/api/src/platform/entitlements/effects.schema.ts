import { z } from 'zod';
import { reasonSchema } from './decision.schema.js';

const flipSchema = z
  .strictObject({
    feature: z.string(),
    before: reasonSchema,
    after: reasonSchema,
    requirement: z.string().optional().describe('The required feature that it falls with.'),
  })
  .meta({ id: 'Flip' });

/** What a change does beyond the entitlements that it names. */
export const effectsSchema = z
  .strictObject({
    turnsOn: z
      .array(flipSchema)
      .describe('Features that go on, also those that rise with what they require.'),
    turnsOff: z
      .array(flipSchema)
      .describe('Features that go off, also those that fall with what they require.'),
    opens: z
      .array(z.string())
      .describe('Routes that the tenant can use, and jobs (`JOB name`) that run for it, from then on.'),
    closes: z
      .array(z.string())
      .describe('Routes that it cannot use any more, and jobs (`JOB name`) that are parked.'),
  })
  .meta({ id: 'ChangeEffects' });

export type Effects = z.output<typeof effectsSchema>;
