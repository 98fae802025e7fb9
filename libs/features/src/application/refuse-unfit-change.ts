import type { FeatureCatalogue } from '../domain/define-features.js';
import type { Entitlement } from '../domain/entitlement.js';
import { DerivedFeaturesError, InvalidEntitlementsError, UnknownFeaturesError } from '../domain/errors.js';

const latest = Date.parse('9999-12-31T23:59:59.999Z');
const largestLimit = 2_147_483_647;

/** @throws UnknownFeaturesError | DerivedFeaturesError | InvalidEntitlementsError naming the features at fault. */
export function refuseUnfitChange(
  catalogue: FeatureCatalogue,
  wanted: ReadonlyMap<string, Entitlement | null>,
): void {
  const keys = [...wanted.keys()];
  const unknown = keys.filter((key) => !catalogue.has(key));
  if (unknown.length > 0) throw new UnknownFeaturesError(unknown);
  const derived = keys.filter((key) => catalogue.get(key)?.derived);
  if (derived.length > 0) throw new DerivedFeaturesError(derived);
  const invalid = keys.filter((key) => !isStorable(wanted.get(key) ?? null));
  if (invalid.length > 0) throw new InvalidEntitlementsError(invalid);
}

/** Whether every store can hold it: what one refuses and another bends must not get that far. */
function isStorable(entitlement: Entitlement | null): boolean {
  if (entitlement === null) return true;
  const { enabled, limit = 0, startsAt = 0, endsAt = latest } = entitlement;
  const isWhole = [limit, startsAt, endsAt].every((value) => Number.isSafeInteger(value) && value >= 0);
  const isWindow = endsAt <= latest && startsAt < endsAt;
  return typeof enabled === 'boolean' && isWhole && limit <= largestLimit && isWindow;
}
