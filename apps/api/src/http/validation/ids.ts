import { z } from 'zod';

/**
 * A UUID in its canonical dashed form, in lower case. Postgres also reads braces, missing and odd dashes, and nil
 * and all-f are ids like any other: they belong to nobody.
 */
export const uuidSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, { error: 'Expected a UUID' })
  .toLowerCase();

export const tenantIdSchema = uuidSchema;
