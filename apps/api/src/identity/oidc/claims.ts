import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { tenantIdSchema } from '../../http/index.js';
import type { Principal } from '../principal.js';

const common = {
  sub: z.string().min(1).max(255),
  exp: z.number(),
  name: z.string().min(1).max(255).optional(),
};

/** An operator is of no tenant, and everybody else of exactly one: a token that says otherwise says nothing. */
const claims = z.union([
  z.object({ ...common, role: z.literal('operator'), tenant_id: z.undefined().optional() }),
  z.object({ ...common, role: z.enum(['member', 'admin']), tenant_id: tenantIdSchema }),
]);

/** Who the verified claims say this is; undefined when something is missing. */
export function principalOf(payload: JWTPayload): Principal | undefined {
  const result = claims.safeParse(payload);
  if (!result.success) return undefined;
  const { sub: id, exp, name = id, role, tenant_id: tenantId } = result.data;
  const expiresAt = new Date(exp * 1_000);
  return { kind: 'token', id, role, name, expiresAt, ...(tenantId !== undefined && { tenantId }) };
}
