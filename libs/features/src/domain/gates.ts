import type { FeatureCatalogue } from './define-features.js';

/** The gates that are open, by the name of their variable. What is not in it is shut. */
export type Gates = ReadonlySet<string>;

/** The ceilings in force here, by the name of their variable. */
export type Limits = ReadonlyMap<string, number>;

/** Names of every gate a catalogue has, in its order. */
export function gatesOf(catalogue: FeatureCatalogue): readonly string[] {
  return [...catalogue.values()].map((feature) => feature.gate);
}

/** Every limit a catalogue has, in its order. */
export function limitsOf(catalogue: FeatureCatalogue) {
  return [...catalogue.values()].flatMap((feature) => feature.limit ?? []);
}
