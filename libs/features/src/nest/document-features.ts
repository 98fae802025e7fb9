import { UndeclaredOperationsError } from '../domain/errors.js';
import type { FeatureManifest } from './feature-manifest.js';

/** As much of an OpenAPI document as this needs to know. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, object>>;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'search']);

const refusals = {
  403: { description: 'A feature that it requires is off for the tenant: `feature_disabled`.' },
  503: { description: 'Nobody can say whether it is on: `feature_lookup_failed`. Try again.' },
};

/**
 * Adds `x-requires-feature: [keys]` to every gated operation, and the responses 403 and 503 where it has none of
 * its own. From the manifest and not from a decorator, because what a class and its method require adds up.
 *
 * @throws UndeclaredOperationsError when no handler declares an operation: it would look ungated.
 */
export function documentFeatures<Document extends OpenApiDocument>(
  document: Document,
  manifest: Pick<FeatureManifest, 'requirementsOf' | 'knows'>,
): Document {
  const routesOf = ([path, item]: [string, object]) =>
    Object.keys(item).flatMap((method) => (methods.has(method) ? `${method.toUpperCase()} ${path}` : []));
  const undeclared = Object.entries(document.paths)
    .flatMap(routesOf)
    .filter((route) => !manifest.knows(route));
  if (undeclared.length > 0) throw new UndeclaredOperationsError(undeclared);
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const members = Object.entries(item).map(([method, operation]: [string, unknown]) => {
      const required = methods.has(method) ? manifest.requirementsOf(`${method.toUpperCase()} ${path}`) : [];
      return [method, required.length > 0 ? gated(operation as object, required) : operation] as const;
    });
    return [path, Object.fromEntries(members)] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

function gated(operation: { readonly responses?: object }, required: readonly string[]): object {
  return { ...operation, 'x-requires-feature': required, responses: { ...refusals, ...operation.responses } };
}
