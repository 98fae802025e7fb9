import { z } from 'zod';
import type { UserRow } from '../store/user-store.js';

/** Who is signed in, as people see them. */
export const profileSchema = z
  .strictObject({
    user: z.strictObject({
      id: z.string(),
      email: z.string().nullable(),
      name: z.string(),
      role: z.enum(['member', 'admin', 'operator', 'service']),
    }),
    tenant: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: 'Profile' });

export type Profile = z.output<typeof profileSchema>;

export function profileOf({
  id,
  email,
  name,
  role,
  tenant_id: tenantId,
  tenant_name: tenantName,
}: UserRow): Profile {
  const tenant = tenantId !== null && tenantName !== null ? { id: tenantId, name: tenantName } : null;
  return { user: { id, email, name, role }, tenant };
}
