import type { OpenApiDocument } from './guard/document.js';

const names = ['TenantSettings', 'NewTenantSettings'] as const;

/**
 * `docs/contracts/settings.schema.json`: the settings of a tenant as a JSON Schema (2020-12) that stands alone. The
 * whole describes what is read; `$defs` has what is written, too.
 *
 * @throws Error where the document does not know the settings.
 */
export function settingsSchema({ components }: OpenApiDocument): string {
  const definitions = names.map((name) => {
    const schema = components.schemas[name];
    if (schema === undefined) throw new Error(`The document has no ${name}.`);
    return [name, toJsonSchema(schema)] as const;
  });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Generated from openapi/openapi.json by `npm run openapi`: change the API, not this.',
    title: 'The settings of a tenant',
    $ref: '#/$defs/TenantSettings',
    $defs: Object.fromEntries(definitions),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** OpenAPI 3.0 says "or null" by a member of its own, which JSON Schema does not know. */
function toJsonSchema(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(toJsonSchema);
  if (typeof part !== 'object' || part === null) return part;
  const { nullable, ...rest } = part as Record<string, unknown>;
  if (nullable === true && 'enum' in rest && String(rest['enum']) === '') return { type: 'null' };
  const converted = Object.fromEntries(
    Object.entries(rest).map(([member, value]) => [member, toJsonSchema(value)]),
  );
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}
