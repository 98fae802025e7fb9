import { z } from 'zod';
import { lineSchema } from '../../http/index.js';
import { isSourceUrl } from './source-url.js';

/** How many sources a tenant may have. */
export const mostSources = 20;

const urlSchema = z
  .string()
  .trim()
  .refine(isSourceUrl, {
    error: 'Expected an https:// URL without a user, a password or a fragment',
    abort: true,
  })
  .overwrite((text) => new URL(text).href)
  .max(2000)
  .describe('Of a JSON Feed 1.1, at a host that this service may connect to.');

export const newSourceSchema = z
  .strictObject({ name: lineSchema(200).min(1), url: urlSchema })
  .meta({ id: 'NewSource' });

export const sourceSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    url: z.string(),
    nextAt: z.iso.datetime().describe('When it is read next. In the past: as soon as there is time.'),
    lastAt: z.iso.datetime().nullable().describe('When it was read last, or could not be.'),
    lastOutcome: z
      .string()
      .nullable()
      .describe('`read`, or in words why it could not be; null: not tried yet.'),
    items: z.int().nullable().describe('How many documents it had, of its newest 100 items; null: not read.'),
    refused: z.int().nullable().describe('How many of those could not be taken; null: not read.'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Source' });

export const sourcePageSchema = z
  .strictObject({ sources: z.array(sourceSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'SourcePage' });

export type NewSource = z.output<typeof newSourceSchema>;
export type Source = z.output<typeof sourceSchema>;
export type SourcePage = z.output<typeof sourcePageSchema>;
