import fc from 'fast-check';
import type { JsonSchema, Operation } from '../operations.js';
import {
  contentTypes,
  encoded,
  entityTags,
  forgedCursors,
  ids,
  keys,
  nastyBodies,
  nastyTexts,
  nastyValues,
  strangeHeaders,
} from './nasty.js';
import { valuesOf } from './schema-values.js';

/** One request, whole but for its credential. */
export interface FuzzedRequest {
  readonly operation: Operation;
  /** Whose credential, by number. */
  readonly who: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
}

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Requests for an operation of the document: as it describes them, and bent. */
export function requestsOf(
  operation: Operation,
  schemas: Schemas,
  who: fc.Arbitrary<number>,
): fc.Arbitrary<FuzzedRequest> {
  return fc.record({
    operation: fc.constant(operation),
    who,
    path: pathsOf(operation, schemas),
    headers: headersOf(operation),
    body: bodiesOf(operation, schemas),
  });
}

function pathsOf({ path, parameters = [] }: Operation, schemas: Schemas): fc.Arbitrary<string> {
  const known = parameters
    .filter((each) => each.in === 'query')
    .map(
      ({ name, schema = {} }) =>
        [name, fc.oneof(valuesOf(schema, schemas), nastyTexts, forgedCursors)] as const,
    );
  const strange = fc.tuple(
    fc.constantFrom('tenant_id', 'tenant_id[]', '__proto__', 'dryRun', 'limit'),
    nastyTexts,
  );
  const query = fc
    .tuple(
      fc.record(Object.fromEntries(known), { requiredKeys: [] }),
      fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(strange, { maxLength: 2 })),
    )
    .map(([named, more]) =>
      [...Object.entries(named), ...more].map(([key, value]) => pair(key, String(value))).join('&'),
    );
  return fc.tuple(ids, keys, query).map(([id, key, text]) => {
    const named = path.replace('{key}', () => key).replace(/\{\w+\}/, () => id);
    return named + (text && `?${text}`);
  });
}

const pair = (key: string, value: string) => `${encoded(key)}=${encoded(value)}`;

function headersOf({ parameters = [], requestBody }: Operation): fc.Arbitrary<Record<string, string>> {
  const conditions = parameters
    .filter((each) => each.in === 'header')
    .map(({ name }) => [name, entityTags] as const);
  const type = requestBody ? [['content-type', contentTypes] as const] : [];
  const own = fc.record(Object.fromEntries([...conditions, ...type]), {
    requiredKeys: type.map(([name]) => name),
  });
  const authorization = fc.constantFrom(
    'Bearer',
    'Bearer a b',
    'Basic YTpi',
    'Bearer eyJhbGciOiJub25lIn0.e30.',
  );
  const broken = fc.oneof({ weight: 19, arbitrary: fc.constant({}) }, fc.record({ authorization }));
  const strange = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, strangeHeaders);
  return fc.tuple(strange, own, broken).map((each) => Object.assign({}, ...each) as Record<string, string>);
}

function bodiesOf({ requestBody }: Operation, schemas: Schemas): fc.Arbitrary<string | Buffer | undefined> {
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return fc.option(nastyBodies, { nil: undefined, freq: 10 });
  const lawful = valuesOf(schema, schemas);
  return fc.oneof(
    { weight: 5, arbitrary: lawful.map((value) => JSON.stringify(value)) },
    { weight: 3, arbitrary: bent(lawful).map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: nastyBodies },
  );
}

/** A lawful object with one of its members replaced, or one too many. */
function bent(lawful: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(lawful, fc.nat(), nastyTexts, nastyValues).map(([value, at, name, other]) => {
    const members = Object.entries(value as Record<string, unknown>);
    const key = at % 3 === 0 ? name : (members[at % members.length]?.[0] ?? name);
    return Object.fromEntries([...members, [key, other]]);
  });
}
