import type { FeatureManifest } from './feature-manifest.js';

/** As much of an OpenAPI document as this needs to know. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, object>>;
}

/**
 * Adds `x-requires-feature: [keys]` to every gated operation. From the manifest and not from a decorator, because
 * what a class and its method require adds up.
 */
export function documentFeatures<Document extends OpenApiDocument>(
  document: Document,
  manifest: Pick<FeatureManifest, 'requirementsOf'>,
): Document {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = Object.entries(item).map(([method, operation]: [string, unknown]) => {
      const required = manifest.requirementsOf(`${method.toUpperCase()} ${path}`);
      return [
        method,
        required.length === 0 ? operation : { ...(operation as object), 'x-requires-feature': required },
      ];
    });
    return [path, Object.fromEntries(operations)] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
