import type { Catalogue, CatalogueFeature } from '../../server/contract';

/** What "unset" means per feature. A feature that is missing here is one whose catalogue line could not be read. */
export type WhenUnset = Readonly<Record<string, CatalogueFeature['whenUnset']>>;

export const whenUnsetOf = (catalogue: Catalogue | undefined): WhenUnset =>
  Object.fromEntries((catalogue?.features ?? []).map(({ key, whenUnset }) => [key, whenUnset]));

const hints = { inherits: 'inherits the gate', off: 'off by default' } as const;

/** "inherits the gate", "off by default", or nothing where it is not known. */
export const unsetHint = (whenUnset: WhenUnset, feature: string): string | undefined => {
  const rule = Object.hasOwn(whenUnset, feature) ? whenUnset[feature] : undefined;
  return rule && hints[rule];
};
