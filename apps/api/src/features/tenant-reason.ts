import type { Verdict } from '@gatehouse/features';
import { z } from 'zod';

/** What a tenant may know of a decision: nothing of gates, requirements or other tenants. */
export const tenantReasonSchema = z
  .enum(['on', 'winding_down', 'not_entitled', 'ended', 'unavailable'])
  .meta({ id: 'TenantReason' });

export type TenantReason = z.output<typeof tenantReasonSchema>;

const whenOff = {
  gate_off: 'unavailable',
  requirement_off: 'unavailable',
  not_entitled: 'not_entitled',
  expired: 'ended',
  unknown_feature: 'unavailable',
  unknown_tenant: 'unavailable',
} as const satisfies Record<Extract<Verdict, { enabled: false }>['reason'], TenantReason>;

export function tenantReasonOf(decision: Verdict): TenantReason {
  if (!decision.enabled) return whenOff[decision.reason];
  return decision.endsAt === undefined ? 'on' : 'winding_down';
}
