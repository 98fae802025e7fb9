import { type Check, ofEachOperation } from './check.js';
import type { OpenApiDocument, Schema } from './document.js';

/** A misspelt member is refused, not ignored: what a body may hold is closed, or says what the rest must be. */
export const closedBodiesCheck: Check = ofEachOperation('closed-bodies', (operation, { document }) =>
  Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
    openParts(schema, document, []).map((part) => ({
      where: `${operation.at}/requestBody`,
      says: `${operation.name} takes ${type} with any member in ${part}`,
      fix: 'Use z.strictObject, or z.record with a schema for its values.',
    })),
  ),
);

/** Where the schema leaves open what there may be, as paths for people. */
function openParts(schema: Schema | undefined, document: OpenApiDocument, seen: readonly string[]): string[] {
  if (schema === undefined) return ['the body'];
  const { $ref } = schema;
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    return seen.includes(name) ? [] : openParts(document.components.schemas[name], document, [...seen, name]);
  }
  const { properties = {}, items, additionalProperties: rest, type } = schema;
  const here = seen.at(-1) ?? 'the body';
  const isOpen = (type === 'object' && rest !== false && typeof rest !== 'object') || isEmpty(rest);
  const parts = [
    ...Object.values(properties),
    ...(items ? [items] : []),
    ...(typeof rest === 'object' ? [rest] : []),
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
  return [...(isOpen ? [here] : []), ...parts.flatMap((part) => openParts(part, document, seen))];
}

const isEmpty = (rest: Schema['additionalProperties']): boolean =>
  typeof rest === 'object' && Object.keys(rest).length === 0;
