import { z } from 'zod';
import { lineSchema, pageQuerySchema, tenantIdSchema } from '../../http/index.js';

export const tenantSchema = z
  .strictObject({
    id: tenantIdSchema,
    name: z.string(),
    /** Counts the changes of the tenant's entitlements. */
    revision: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Tenant' });

export const tenantPageSchema = z
  .strictObject({
    tenants: z.array(tenantSchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'TenantPage' });

export const newTenantSchema = z.strictObject({ name: lineSchema(200).min(1) }).meta({ id: 'NewTenant' });

export const tenantQuerySchema = pageQuerySchema.extend({
  /** Part of the name, in any case. */
  query: lineSchema(200).optional(),
});

export type Tenant = z.output<typeof tenantSchema>;
