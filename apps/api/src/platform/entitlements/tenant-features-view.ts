import type { Entitlement, EntitlementRecord, TenantFeature, TenantFeatures } from '@gatehouse/features';
import type { EntitlementView, TenantFeatureView, TenantFeaturesView } from './entitlement.schemas.js';

/** Every feature of one tenant as operators see it. */
export function tenantFeaturesView({ tenantId, revision, features }: TenantFeatures): TenantFeaturesView {
  const members = features.map((each) => [each.feature.key, tenantFeatureView(each)] as const);
  // exactly the catalogue's keys
  return { tenantId, revision, features: Object.fromEntries(members) as TenantFeaturesView['features'] };
}

function tenantFeatureView({
  feature,
  gateOpen,
  entitlement,
  decision,
  limit,
  blockedBy,
}: TenantFeature): TenantFeatureView {
  return {
    title: feature.title,
    description: feature.description,
    gate: { name: feature.gate, open: gateOpen },
    whenUnset: feature.whenUnset,
    derived: feature.derived,
    requires: feature.requires.map(({ key }) => key),
    ...(limit !== undefined && { limit }),
    entitlement: entitlement ? entitlementView(entitlement) : { state: 'unset' },
    decision: decisionView(decision),
    blockedBy: [...blockedBy],
  };
}

/** An entitlement, with who set it and why where that is known. */
export function entitlementView({
  enabled,
  startsAt,
  endsAt,
  updatedAt,
  ...same
}: Entitlement & Partial<EntitlementRecord>): EntitlementView {
  return {
    ...same,
    state: enabled ? 'on' : 'off',
    ...(startsAt !== undefined && { startsAt: iso(startsAt) }),
    ...(endsAt !== undefined && { endsAt: iso(endsAt) }),
    ...(updatedAt !== undefined && { updatedAt: iso(updatedAt) }),
  };
}

export function decisionView(decision: TenantFeature['decision']): TenantFeatureView['decision'] {
  // the feature's key is the member's name already
  const { feature: _key, ...rest } = decision;
  if (!rest.enabled) return rest as TenantFeatureView['decision'];
  const { endsAt, ...facts } = rest;
  return { ...facts, ...(endsAt !== undefined && { endsAt: iso(endsAt) }) };
}

export function iso(instant: number): string {
  return new Date(instant).toISOString();
}
