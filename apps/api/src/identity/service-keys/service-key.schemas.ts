import { z } from 'zod';
import { cursorsOf, tenantIdSchema, uuidSchema } from '../../http/index.js';
import type { ServiceKeyRow } from '../store/service-key-store.js';

const inTheFuture = (instant: string) => Date.parse(instant) > Date.now();

export const newServiceKeySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    tenantId: tenantIdSchema.optional(),
    expiresAt: z.iso.datetime({ offset: true }).refine(inTheFuture, 'Expected an instant to come').optional(),
  })
  .meta({ id: 'NewServiceKey' });

export type NewServiceKeyBody = z.output<typeof newServiceKeySchema>;

const instant = z.iso.datetime();

const shape = {
  id: z.uuid(),
  name: z.string(),
  tenantId: z.uuid().nullable().meta({ description: 'Null: for the platform.' }),
  createdBy: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
};

export const serviceKeySchema = z.strictObject(shape).meta({ id: 'ServiceKey' });

export const createdServiceKeySchema = z
  .strictObject({
    ...shape,
    key: z.string().meta({ description: 'The credential itself, shown this once.' }),
  })
  .meta({ id: 'CreatedServiceKey' });

export const serviceKeyPageSchema = z
  .strictObject({ items: z.array(serviceKeySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'ServiceKeyPage' });

export type ServiceKey = z.output<typeof serviceKeySchema>;

export const serviceKeyCursors = cursorsOf(
  z.strictObject({ position: z.string().regex(/^[0-9: .+-]{1,40}$/), id: uuidSchema }),
);

export function serviceKeyOf(row: ServiceKeyRow): ServiceKey {
  return {
    id: row.id,
    name: row.name,
    tenantId: row.tenant_id,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
