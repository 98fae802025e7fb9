import type { OpenAPIObject } from '@nestjs/swagger';
import type { ErrorCode } from '../errors/error-table.js';
import { alsoProducesMark } from './also-produces.decorator.js';
import { errorMark } from './api-errors.decorator.js';
import { errorResponsesOf } from './error-responses.js';
import { sayNullableReferences } from './nullable-references.js';
import { problemSchema, problemSchemaName } from './problem-schema.js';

interface Response {
  readonly content?: Readonly<Record<string, unknown>>;
}

type Operation = Record<string, unknown> & {
  responses?: Record<string, Response>;
  security?: readonly object[];
};

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;
const anywhere: readonly ErrorCode[] = ['internal_error'];
const whenGated: readonly ErrorCode[] = ['feature_disabled', 'feature_lookup_failed'];

/** Writes the failures of every operation into the document, from its marks and from what gates it. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const schemas = { ...document.components?.schemas, [problemSchemaName]: problemSchema as object };
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      // OpenAPI's types know no extensions
      if (path[method]) path[method] = complete(path[method] as unknown as Operation) as never;
    }
  }
  return sayNullableReferences({ ...document, components: { ...document.components, schemas } });
}

function complete(operation: Operation): Operation {
  const isMark = (key: string) => key.startsWith(errorMark) || key === alsoProducesMark;
  const marked = Object.keys(operation)
    .filter((key) => key.startsWith(errorMark))
    .map((mark) => mark.slice(errorMark.length) as ErrorCode);
  const gated = 'x-requires-feature' in operation ? whenGated : [];
  const unmarked = Object.entries(operation).filter(([key]) => !isMark(key));
  const failures = errorResponsesOf([...marked, ...gated, ...anywhere]);
  return {
    ...Object.fromEntries(unmarked),
    security: securityOf(operation),
    responses: { ...successesOf(operation), ...failures },
  };
}

/** Each way in once, though class and method both name it; an empty list says that none is needed. */
function securityOf({ security = [] }: Operation): readonly object[] {
  const byText = new Map(security.map((way) => [JSON.stringify(way), way]));
  return [...byText.values()];
}

function successesOf(operation: Operation): Record<string, Response> {
  const { [alsoProducesMark]: types, responses = {} } = operation;
  if (types === undefined) return responses;
  const texts = (types as readonly string[]).map((type) => [type, { schema: { type: 'string' } }]);
  const content = { ...responses['200']?.content, ...(Object.fromEntries(texts) as object) };
  return { ...responses, '200': { ...responses['200'], content } };
}
