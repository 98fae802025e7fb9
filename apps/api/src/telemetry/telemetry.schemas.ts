import { z } from 'zod';
import { featureKeys } from '../features/feature-keys.js';
import { lineSchema } from '../http/validation/line.js';

const mostEvents = 50;
const mostProperties = 20;

const value = z.union([z.boolean(), z.number(), lineSchema(200)]);
const word = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, { error: 'Expected words such as "page.viewed"' });

const properties = z.record(word, value).refine((all) => Object.keys(all).length <= mostProperties, {
  error: `Expected at most ${mostProperties} properties`,
});

/** Events of one feature: all of them are recorded, or none. */
export const telemetryEventsSchema = z.strictObject({
  feature: z.enum(featureKeys as [string, ...string[]]),
  events: z
    .array(z.strictObject({ name: word, properties: properties.optional() }))
    .min(1)
    .max(mostEvents),
});

export type TelemetryEvents = z.output<typeof telemetryEventsSchema>;
export type TelemetryEvent = TelemetryEvents['events'][number];
