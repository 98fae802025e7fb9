import { z } from 'zod';

/** An instant as clients write it (RFC 3339, with an offset), in milliseconds since the epoch. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .refine((milliseconds) => Number.isFinite(milliseconds), { error: 'Expected a date that exists' });
