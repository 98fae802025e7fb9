import fc from 'fast-check';
import { featureKeys } from '../../../src/features/feature-keys.js';
import type { JsonSchema } from '../operations.js';

type Schemas = Readonly<Record<string, JsonSchema>>;
type Values = fc.Arbitrary<unknown>;

/** Values that a schema of the document allows. What it cannot say (uniqueness, order of two dates) may be wrong. */
export function valuesOf(schema: JsonSchema, schemas: Schemas): Values {
  const reference = schema['$ref'] as string | undefined;
  if (reference !== undefined) return valuesOf(schemas[reference.split('/').at(-1) ?? ''] ?? {}, schemas);
  // a reference with a description beside it
  const [whole] = (schema['allOf'] ?? []) as readonly JsonSchema[];
  if (whole) return valuesOf(whole, schemas);
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, schemas)));
  if (schema['type'] === 'array') return arraysOf(schema, schemas);
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
  if (schema['type'] === 'object') return objectsOf(schema, schemas);
  return scalarsOf(schema);
}

function objectsOf(schema: JsonSchema, schemas: Schemas): Values {
  const {
    properties = {},
    required = [],
    additionalProperties,
  } = schema as {
    readonly properties?: Schemas;
    readonly required?: string[];
    readonly additionalProperties?: JsonSchema | boolean;
  };
  if (typeof additionalProperties === 'object') {
    // mostly keys that exist, or no change would ever get past the catalogue
    const keys = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...featureKeys) },
      fc.string({ maxLength: 63 }),
    );
    return fc.dictionary(keys, valuesOf(additionalProperties, schemas), { minKeys: 1, maxKeys: 4 });
  }
  const members = Object.entries(properties).map(([name, each]) => [name, valuesOf(each, schemas)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: required });
}

function arraysOf({ items, maxItems = 3 }: JsonSchema, schemas: Schemas): Values {
  const maxLength = Math.min(Number(maxItems), 3);
  return fc.array(valuesOf(items as JsonSchema, schemas), { maxLength });
}

function scalarsOf(schema: JsonSchema): Values {
  const { minimum = 0, maximum = 1_000 } = schema as { minimum?: number; maximum?: number };
  if (schema['type'] === 'integer') return fc.integer({ min: minimum, max: maximum });
  if (schema['type'] === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (schema['type'] === 'boolean') return fc.boolean();
  if (schema['type'] === 'string') return textsOf(schema);
  throw new Error(`The fuzzer has no values for ${JSON.stringify(schema)}`);
}

function textsOf(schema: JsonSchema): fc.Arbitrary<string> {
  const {
    minLength = 0,
    maxLength = 60,
    pattern,
  } = schema as {
    minLength?: number;
    maxLength?: number;
    pattern?: string;
  };
  const free = fc.string({ minLength, maxLength: Math.min(maxLength, 300), unit: 'binary' });
  if (pattern === undefined) return free;
  // fast-check writes no negated properties of Unicode, but nearly every text has this one
  if (pattern.includes('\\P{Cc}')) return free.filter((text) => new RegExp(pattern, 'u').test(text));
  return fc.stringMatching(new RegExp(pattern, 'u'));
}
