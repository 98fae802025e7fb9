import { z } from 'zod';
import { cursorsOf, tenantIdSchema, uuidSchema } from '../../http/index.js';
import type { ServiceKeyRow } from '../store/service-key-store.js';

const latest = Date.parse('9999-12-31T23:59:59.999Z');
const inTheFuture = (instant: string) => Date.parse(instant) > Date.now() && Date.parse(instant) <= latest;

export const newServiceKeySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    tenantId: tenantIdSchema.optional(),
    expiresAt: z.iso
      .datetime({ offset: true })
      .refine(inTheFuture, 'Expected an instant to come')
      // Postgres takes fewer offsets and fewer digits of a second than ISO 8601 does
      .transform((instant) => new Date(instant).toISOString())
      .optional(),
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

const asIso = (position: string) => position.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00');
const isInstant = (position: string) => z.iso.datetime({ offset: true }).safeParse(asIso(position)).success;

// clients can write cursors, too: only what Postgres writes, and reads
const position = z
  .string()
  .regex(/^(?!0000)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-](0\d|1[0-5])(:\d\d)?$/)
  .refine(isInstant);

export const serviceKeyCursors = cursorsOf(z.strictObject({ position, id: uuidSchema }));

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
