import { z } from 'zod';
import { usageMetrics } from '../usage.js';

const month = z.string().regex(/^[1-9][0-9]{3}-(0[1-9]|1[0-2])$/, { error: 'Expected a month as YYYY-MM' });

export const usageQuerySchema = z.strictObject({
  month: month.optional().describe('Of UTC, as `YYYY-MM`; absent: this one.'),
});

export const usageSchema = z
  .strictObject({
    month: z.string().describe('Of UTC, as `YYYY-MM`.'),
    metrics: z
      .array(z.strictObject({ metric: z.enum(usageMetrics), quantity: z.int() }))
      .describe('All of them: 0 where nothing was used.'),
  })
  .meta({ id: 'Usage' });

export type UsageQuery = z.output<typeof usageQuerySchema>;
export type Usage = z.output<typeof usageSchema>;
