/** What a tenant without an entitlement gets while the gate is open: the feature, or nothing. */
export type WhenUnset = 'inherits' | 'off';

/** A ceiling that comes with a feature. An entitlement may lower it for one tenant, never raise it. */
export interface FeatureLimit {
  /** The environment variable that holds the ceiling, e.g. `HITL_MAX_REQUESTS`. */
  readonly name: string;
  /** What is counted, for people: "pending review requests". */
  readonly counts: string;
  /** The ceiling when the variable is not set. */
  readonly fallback: number;
}

/** One line of the catalogue, resolved: what it requires are features, not keys. */
export interface Feature<Key extends string = string> {
  readonly key: Key;
  readonly title: string;
  readonly description: string;
  /** The environment variable of its gate, e.g. `ENABLE_BILLING`. */
  readonly gate: string;
  readonly whenUnset: WhenUnset;
  readonly requires: readonly Feature<Key>[];
  /** A derived feature has no entitlement of its own: its gate and its requirements decide. */
  readonly derived: boolean;
  readonly limit?: FeatureLimit;
}
