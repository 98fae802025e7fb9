import { z } from 'zod';
import { decisionSchema } from '../entitlements/decision.schema.js';
import { entitlementSchema } from '../entitlements/entitlement.schemas.js';

const outcome = z
  .enum(['passed', 'decided', 'not_reached'])
  .describe('Whether the rule went on, ended here, or had ended before.');

const stepSchema = z
  .union([
    z.strictObject({
      step: z.literal('gate'),
      outcome,
      name: z.string(),
      open: z.boolean().describe('Whether the gate is open in the instance that decided.'),
    }),
    z.strictObject({
      step: z.literal('requirement'),
      outcome,
      feature: z.string(),
      get explanation(): typeof explanationSchema {
        return explanationSchema;
      },
    }),
    z.strictObject({
      step: z.literal('entitlement'),
      outcome,
      phase: z
        .enum(['unset', 'not_begun', 'in_force', 'ended', 'unreadable'])
        .describe('Where the instant lies in its window.'),
      entitlement: entitlementSchema,
    }),
    z.strictObject({ step: z.literal('when_unset'), outcome, whenUnset: z.enum(['inherits', 'off']) }),
  ])
  .meta({ id: 'DecisionStep' });

const stepsSchema = z.array(stepSchema).meta({ id: 'DecisionSteps' });

/** A decision with the way to it; what it requires is explained in the same way. */
export const explanationSchema = z
  .strictObject({
    feature: z.string(),
    decision: decisionSchema,
    get steps(): typeof stepsSchema {
      return stepsSchema;
    },
  })
  .meta({ id: 'Explanation' });

export type ExplanationView = z.output<typeof explanationSchema>;
export type StepView = z.output<typeof stepSchema>;
