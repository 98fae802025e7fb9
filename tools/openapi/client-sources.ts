import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const head = '// Generated from openapi/openapi.json by `npm run openapi`: change the API, not this.\n';

/** The document's types, as the client's source. */
export async function schemaSource(document: unknown): Promise<string> {
  return head + astToString(await openapiTS(document as OpenAPI3, { alphabetize: true }));
}

/** The catalogue's keys as values: types alone cannot be listed. */
export function featureKeysSource(document: unknown): string {
  const keys = featureKeysIn(document).map((key) => `  '${key}',\n`);
  return `${head}
/** Every feature of the catalogue, in its order. */
export const featureKeys = [
${keys.join('')}] as const;

/** The key of a feature: a misspelt one does not compile. */
export type FeatureKey = (typeof featureKeys)[number];
`;
}

function featureKeysIn(document: unknown): string[] {
  const features = [
    'components',
    'schemas',
    'FeatureSnapshot',
    'properties',
    'features',
    'properties',
  ].reduce<unknown>((value, member) => (value as Record<string, unknown> | undefined)?.[member], document);
  if (typeof features !== 'object' || features === null)
    throw new Error('The document has no snapshot of features.');
  return Object.keys(features);
}
