import { z } from 'zod';
import { featureKeys } from '../../features/feature-keys.js';

const keySchema = z.enum(featureKeys as [string, ...string[]]);

export const catalogueEntrySchema = z
  .strictObject({
    key: keySchema,
    title: z.string(),
    description: z.string(),
    gate: z.strictObject({
      name: z.string(),
      open: z.boolean().describe('Whether the gate is open in the instance that answers.'),
    }),
    whenUnset: z.enum(['inherits', 'off']),
    derived: z.boolean(),
    requires: z.array(keySchema),
    requiredBy: z.array(keySchema),
    limit: z.strictObject({ name: z.string(), counts: z.string(), max: z.int() }).nullable(),
    routes: z.array(z.string()).describe('What the feature gates, e.g. "GET /v1/billing/plans".'),
    jobs: z
      .array(z.string())
      .describe('Work of queues and schedules that it gates, e.g. "ingestion.process".'),
    tenants: z
      .strictObject({ on: z.int(), off: z.int(), unset: z.int() })
      .describe('How many tenants have an entitlement of each state.'),
  })
  .meta({ id: 'CatalogueEntry' });

export const catalogueSchema = z
  .strictObject({ features: z.array(catalogueEntrySchema) })
  .meta({ id: 'Catalogue' });

export type CatalogueEntry = z.output<typeof catalogueEntrySchema>;
