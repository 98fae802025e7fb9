import { z } from 'zod';

/** Why a feature is on or off, in full. */
export const reasonSchema = z.enum([
  'entitled',
  'inherited',
  'gate_off',
  'requirement_off',
  'not_entitled',
  'expired',
]);

export const decisionSchema = z
  .strictObject({
    enabled: z.boolean(),
    reason: reasonSchema,
    requirement: z.string().optional().describe('The required feature that is off.'),
    endsAt: z.iso.datetime({ offset: true }).optional().describe('When it goes off by itself.'),
  })
  .meta({ id: 'Decision' });
