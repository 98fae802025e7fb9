/** Who has what, in every benchmark: the same on every machine, and no tenant like another. */
export interface World {
  readonly features: readonly string[];
  readonly tenants: readonly string[];
  /** Whether the tenant at this place has the feature at that place: every fourth, at random. */
  isOn(tenant: number, feature: number): boolean;
}

export function worldOf(featureCount: number, tenantCount: number): World {
  return {
    features: Array.from({ length: featureCount }, (_, place) =>
      place === 0 ? 'billing' : `feature-${place}`,
    ),
    tenants: Array.from({ length: tenantCount }, (_, place) => tenantIdOf(place)),
    isOn,
  };
}

export function isOn(tenant: number, feature: number): boolean {
  return (scrambled(tenant * 131 + feature) & 3) === 0;
}

/** The place's id: a UUID in which the place can be found again, so that a store need not keep a list. */
export function tenantIdOf(place: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits);
  const [one, two] = [scrambled(place), scrambled(place + 0x5bd1e995)];
  const id = `${hex(place, 8)}-${hex(one, 4)}-4${hex(two, 3)}-8${hex(one >>> 16, 3)}-${hex(two >>> 8, 6)}${hex(one >>> 8, 6)}`;
  // one flat string, as a parsed request has: put together from pieces it would shrink when somebody first reads it
  return Buffer.from(id).toString('latin1');
}

export function tenantPlaceOf(tenantId: string): number {
  return Number.parseInt(tenantId.slice(0, 8), 16);
}

/** A whole number from 0 to 2^32 − 1 that looks like chance. */
export function scrambled(value: number): number {
  let mixed = (value + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
