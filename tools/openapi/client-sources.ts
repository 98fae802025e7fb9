import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const head = '// Generated from openapi/openapi.json by `npm run openapi`: change the API, not this.\n';

/** The document's types, as the client's source. */
export async function schemaSource(document: unknown): Promise<string> {
  return head + astToString(await openapiTS(document as OpenAPI3, { alphabetize: true }));
}

/** The catalogue as values: types alone can be neither listed nor shown. */
export function featuresSource(document: unknown): string {
  const features = JSON.stringify(featuresIn(document), null, 2);
  return `${head}
/** Every feature of the catalogue, in its order: what it is called and what it is. */
export const features = ${features} as const;

/** The key of a feature: a misspelt one does not compile. */
export type FeatureKey = keyof typeof features;
`;
}

function featuresIn(document: unknown): object {
  const features = ['components', 'schemas', 'FeatureSnapshot', 'x-features'].reduce<unknown>(
    (value, member) => (value as Record<string, unknown> | undefined)?.[member],
    document,
  );
  if (typeof features !== 'object' || features === null) throw new Error('The document names no features.');
  return features;
}
