import type { FeatureKey } from '../generated/features.js';
import type { FeatureSnapshot, TenantFeature } from '../models.js';

type Reason = TenantFeature['reason'];
type ReasonOn = Extract<Reason, 'on' | 'winding_down'>;

interface Terms {
  readonly limit?: number;
  /** ISO 8601: of `winding_down`, until when it is on; of `ended`, until when it was. */
  readonly endsAt?: string;
}

/** It is on, as far as is known here: the API decides, on every request. */
export interface FeatureOn extends Terms {
  readonly state: 'on';
  readonly reason: ReasonOn;
}

/** It is off, and this is why: of what the tenant has (`not_entitled`, `ended`), or not (`unavailable`). */
export interface FeatureOff extends Terms {
  readonly state: 'off';
  readonly reason: Exclude<Reason, ReasonOn>;
}

/** Nobody can say just now. It is not off: do not offer to buy it. */
export interface FeatureUnknown extends Terms {
  readonly state: 'unknown';
  readonly reason?: never;
}

/** One feature as a screen may show it. */
export type FeatureState = FeatureOn | FeatureOff | FeatureUnknown;

/**
 * What a snapshot says of a feature. Without a snapshot nothing is known; a feature that it does not name is off, and
 * nothing but the boolean `true` is on. Pure.
 *
 * @example if (featureIn(snapshot, 'billing').state === 'on') links.push('/billing');
 */
export function featureIn(snapshot: FeatureSnapshot | undefined, key: FeatureKey): FeatureState {
  if (snapshot === undefined) return { state: 'unknown' };
  if (!Object.hasOwn(snapshot.features, key)) return { state: 'off', reason: 'unavailable' };
  const { enabled, reason, limit, endsAt } = snapshot.features[key];
  const terms = { ...(limit !== undefined && { limit }), ...(endsAt !== undefined && { endsAt }) };
  // what came over the wire has only been said to be a boolean
  if ((enabled as unknown) === true) return { ...terms, state: 'on', reason: isOn(reason) ? reason : 'on' };
  return { ...terms, state: 'off', reason: isOn(reason) ? 'unavailable' : reason };
}

function isOn(reason: Reason): reason is ReasonOn {
  return reason === 'on' || reason === 'winding_down';
}
