import { InvalidCatalogueError } from './errors.js';
import type { Feature, FeatureLimit, WhenUnset } from './feature.js';
import { refuseMalformed } from './well-formed-lines.js';

/** One line of a catalogue as it is written. */
export interface FeatureLine<Key extends string> {
  readonly title: string;
  readonly description: string;
  readonly gate: string;
  readonly whenUnset: WhenUnset;
  readonly requires?: readonly Key[];
  readonly derived?: boolean;
  readonly limit?: FeatureLimit;
}

/** Every feature of a product by its key, in the order of the catalogue. */
export type FeatureCatalogue<Key extends string = string> = ReadonlyMap<Key, Feature<Key>>;

/** The keys of a catalogue as a closed union. */
export type FeatureKeyOf<Catalogue> = Catalogue extends FeatureCatalogue<infer Key> ? Key : never;

/**
 * Resolves a catalogue. A key in `requires` that is not a line of it does not compile.
 *
 * @throws InvalidCatalogueError when a line is malformed, two lines share a gate or limit, a line requires
 *   something unknown, or `requires` goes in a circle.
 * @example
 * const catalogue = defineFeatures({
 *   billing: { title: 'Billing', description: 'Invoices.', gate: 'ENABLE_BILLING', whenUnset: 'inherits' },
 * });
 */
export function defineFeatures<Key extends string>(
  lines: Readonly<Record<Key, FeatureLine<NoInfer<Key>>>>,
): FeatureCatalogue<Key> {
  const written = new Map(Object.entries(lines) as [Key, FeatureLine<Key>][]);
  refuseMalformed(written);
  const resolved = new Map<Key, Feature<Key>>();
  for (const key of written.keys()) resolve(key, written, resolved, []);
  // in the written order: resolving puts what is required first
  return new Map(
    [...written.keys()].flatMap((key) => resolved.get(key) ?? []).map((feature) => [feature.key, feature]),
  );
}

function resolve<Key extends string>(
  key: Key,
  written: ReadonlyMap<Key, FeatureLine<Key>>,
  resolved: Map<Key, Feature<Key>>,
  path: readonly Key[],
): Feature<Key> {
  const known = resolved.get(key);
  if (known) return known;
  const line = written.get(key);
  if (!line) throw new InvalidCatalogueError(`${path.at(-1) ?? key} requires the unknown feature "${key}"`);
  if (path.includes(key))
    throw new InvalidCatalogueError(`requires goes in a circle: ${[...path, key].join(' -> ')}`);
  const requires = (line.requires ?? []).map((required) =>
    resolve(required, written, resolved, [...path, key]),
  );
  const feature = Object.freeze({
    ...line,
    key,
    requires: Object.freeze(requires),
    derived: line.derived ?? false,
  });
  resolved.set(key, feature);
  return feature;
}
