import type { OperatorFeature, OperatorFeatures } from '@gatehouse/contracts';
import type { Api } from '../http/api.js';
import { table } from '../http/table.js';

/** Every feature of one tenant, with the revision. */
export function readTenantFeatures(api: Api, id: string): Promise<OperatorFeatures> {
  const path = { tenant_id: id };
  return api.ask((client) => client.GET('/v1/platform/tenants/{tenant_id}/features', { params: { path } }));
}

/** What a tenant has and why, a feature a line. */
export function tenantFeaturesTable(features: OperatorFeatures['features']): string {
  const row = ([key, feature]: [string, OperatorFeature]) => [
    key,
    onOrOff(feature.decision.enabled),
    reasonOf(feature.decision),
    `${feature.gate.name} ${openOrShut(feature.gate.open)}`,
    entitlementOf(feature),
  ];
  return table(['feature', 'is', 'because', 'gate', 'entitlement'], Object.entries(features).map(row));
}

export const onOrOff = (isOn: boolean): string => (isOn ? 'on' : 'off');
export const openOrShut = (isOpen: boolean): string => (isOpen ? 'open' : 'shut');

/** A reason, and which requirement it is about. */
export function reasonOf(decision: { readonly reason: string; readonly requirement?: string }): string {
  return [decision.reason, decision.requirement].filter((word) => word !== undefined).join(' ');
}

function entitlementOf({ entitlement, derived, whenUnset }: OperatorFeature): string {
  if (derived) return 'none of its own';
  const unset = whenUnset === 'inherits' ? 'unset (on by the gate)' : 'unset (off)';
  const { state, limit, startsAt, endsAt } = entitlement;
  return [
    state === 'unset' ? unset : state,
    ...(limit === undefined ? [] : [`limit ${limit}`]),
    ...(startsAt === undefined ? [] : [`from ${startsAt}`]),
    ...(endsAt === undefined ? [] : [`until ${endsAt}`]),
  ].join(', ');
}
