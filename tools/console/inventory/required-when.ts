import { profiles, type InventoryEntry } from '@gatehouse/api/configuration';

/** When a variable has to be set, in words: `always`, or the profiles that need it; empty: never. */
export function requiredWhen({ requiredIn }: Pick<InventoryEntry, 'requiredIn'>): string {
  return requiredIn.length === profiles.length ? 'always' : requiredIn.join(', ');
}
