import type { Entitlement, TenantEntitlements } from '../../../src/domain/entitlement.js';
import { defineFeatures, type FeatureLine } from '../../../src/domain/define-features.js';
import { gatesOf } from '../../../src/domain/gates.js';

const bits = 8;
const keys = [...Array(bits).keys()].map((bit) => `bit-${bit}`);

/** Eight features that are off unless they are entitled: what is on spells the version of the tenant's state. */
export const catalogue = defineFeatures(
  Object.fromEntries(
    keys.map((key, bit): [string, FeatureLine<string>] => [
      key,
      { title: key, description: key, gate: `BIT_${bit}`, whenUnset: 'off' },
    ]),
  ),
);
export const context = { catalogue, gates: new Set(gatesOf(catalogue)), limits: new Map<string, number>() };
export const places = [...keys.keys()];

/** Every other version has a window, too, which never ends: those are kept in another way. */
export function entitlementsOf(version: number): Map<string, Entitlement> {
  const window = version % 2 === 0 ? {} : { startsAt: 0 };
  return new Map(keys.map((key, bit) => [key, { enabled: isSet(version, bit), ...window }]));
}

export function versionOf({ entitlements }: TenantEntitlements): number {
  return versionIn((bit) => entitlements.get(keys[bit] ?? '')?.enabled === true);
}

export function versionIn(isOn: (bit: number) => boolean): number {
  return places.reduce((version, bit) => version + (isOn(bit) ? 2 ** bit : 0), 0);
}

const isSet = (version: number, bit: number) => ((version >> bit) & 1) === 1;
