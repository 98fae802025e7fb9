import { z } from 'zod';
import { lineSchema, pageQuerySchema } from '../../http/index.js';
import { decisionSchema } from '../entitlements/decision.schema.js';
import { tenantSchema } from '../tenants/tenant.schemas.js';

export const holderSchema = tenantSchema
  .extend({
    decision: decisionSchema.describe('By what is stored, and by the gates of the instance that answers.'),
  })
  .meta({ id: 'FeatureTenant' });

export const holderPageSchema = z
  .strictObject({
    tenants: z
      .array(holderSchema)
      .describe('May be fewer than asked for, and none, while there is a `nextCursor`.'),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'FeatureTenantPage' });

export const holderQuerySchema = pageQuerySchema.extend({
  query: lineSchema(200).optional().describe('Part of the name, in any case.'),
  enabled: z
    .enum(['true', 'false'])
    .default('true')
    .meta({ type: 'boolean', enum: undefined, default: true })
    .transform((text) => text === 'true')
    .describe('`false`: those that do not have it.'),
});

export type HolderQuery = z.output<typeof holderQuerySchema>;
export type HolderView = z.output<typeof holderSchema>;
