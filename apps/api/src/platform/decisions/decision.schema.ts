import { z } from 'zod';
import { dataSchema } from '../explain/explained-decision.schema.js';
import { explanationSchema } from '../explain/explanation.schema.js';

const instant = z.iso.datetime();

const causeSchema = z
  .strictObject({
    changeId: z.uuid(),
    feature: z
      .string()
      .describe('Whose entitlement it changed: the feature’s own, or that of one it requires.'),
    revision: z.int(),
    actor: z.string(),
    reason: z.string(),
    at: instant,
  })
  .meta({ id: 'DenialCause' });

const storedSchema = z.strictObject({
  tenantId: z.uuid().nullable().describe('Null: the credential had none.'),
  feature: z.string().describe('The feature that was off.'),
  requires: z.array(z.string()).describe('Every feature that the route requires.'),
  route: z.string().describe('As it is declared, e.g. "GET /v1/billing/plans".'),
  reason: z.enum([
    'gate_off',
    'requirement_off',
    'not_entitled',
    'expired',
    'unknown_feature',
    'unknown_tenant',
    'lookup_failed',
  ]),
  requirement: z.string().optional().describe('The required feature that was off.'),
  revision: z.int().nullable().describe('Of the data; null: there were none to be had.'),
  level: dataSchema.level.nullable(),
  ageMs: dataSchema.ageMs.nullable(),
  openGates: z.array(z.string()).describe('In the instance that decided.'),
  instanceId: z.string(),
  at: instant.describe('Of the first denial.'),
  explanation: explanationSchema.nullable().describe('Null: there were no data to explain.'),
});

export const deniedDecisionSchema = storedSchema
  .extend({
    decisionId: z.uuid(),
    seen: z.int().describe('How often the same evaluation denied, at least.'),
    cause: causeSchema
      .nullable()
      .describe('The change of an entitlement that made it so; null: a gate did, or no change ever.'),
  })
  .meta({ id: 'DeniedDecision' });

/** As much of it as never changes. */
export type StoredEvaluation = z.output<typeof storedSchema>;
export type DeniedDecision = z.output<typeof deniedDecisionSchema>;
export type DenialCause = z.output<typeof causeSchema>;
