import { z } from 'zod';
import { byFeature } from '../../features/feature-keys.js';
import { decisionSchema } from './decision.schema.js';
import { effectsSchema } from './effects.schema.js';
import { tenantIdSchema } from '../../http/index.js';

const instant = z.iso.datetime({ offset: true });

const gateSchema = z
  .strictObject({
    name: z.string(),
    open: z.boolean().describe('Whether the gate is open in the instance that answers.'),
  })
  .meta({ id: 'Gate' });

export const entitlementSchema = z
  .strictObject({
    state: z.enum(['on', 'off', 'unset']),
    limit: z.int().optional(),
    startsAt: instant.optional(),
    endsAt: instant.optional(),
    reason: z.string().optional().describe('Why it was set, in the words of who did.'),
    updatedBy: z.string().optional(),
    updatedAt: instant.optional(),
  })
  .meta({ id: 'Entitlement' });

const blockerSchema = z
  .union([
    z.strictObject({ kind: z.literal('gate'), name: z.string() }),
    z.strictObject({ kind: z.literal('requirement'), feature: z.string() }),
  ])
  .meta({ id: 'Blocker' });

const tenantFeatureSchema = z
  .strictObject({
    title: z.string(),
    description: z.string(),
    gate: gateSchema,
    whenUnset: z.enum(['inherits', 'off']),
    derived: z.boolean().describe('Without an entitlement of its own.'),
    requires: z.array(z.string()),
    limit: z.int().optional().describe('The limit in force for this tenant.'),
    entitlement: entitlementSchema,
    decision: decisionSchema,
    blockedBy: z.array(blockerSchema).describe('What keeps it off whatever the entitlement says.'),
  })
  .meta({ id: 'OperatorFeature' });

export const tenantFeaturesSchema = z
  .strictObject({
    tenantId: tenantIdSchema,
    revision: z.int(),
    features: byFeature(tenantFeatureSchema),
  })
  .meta({ id: 'OperatorFeatures' });

const warningSchema = z
  .strictObject({
    feature: z.string(),
    code: z.enum(['gate_off', 'requirement_off', 'limit_without_effect']),
    message: z.string(),
  })
  .meta({ id: 'Warning' });

export const changedFeaturesSchema = tenantFeaturesSchema
  .extend({
    dryRun: z.boolean().describe('True: nothing was written, and all of it is what would be.'),
    changeId: z
      .uuid()
      .nullable()
      .describe('Null when nothing changed, and in a dry run: then no revision was taken.'),
    changed: z.array(z.string()),
    propagation: z
      .enum(['published', 'pending'])
      .nullable()
      .describe(
        'Whether every instance has been told already; one that has not will know within seconds. Null in a dry run.',
      ),
    effects: effectsSchema,
    warnings: z.array(warningSchema).describe('Entitlements that have no effect at present, and why.'),
  })
  .meta({ id: 'ChangedFeatures' });

export type EntitlementView = z.output<typeof entitlementSchema>;
export type TenantFeatureView = z.output<typeof tenantFeatureSchema>;
export type TenantFeaturesView = z.output<typeof tenantFeaturesSchema>;
export type Warning = z.output<typeof warningSchema>;
