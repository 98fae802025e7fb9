import type { INestApplication } from '@nestjs/common';
import { buildDocument } from '../../src/http/document/build-document.js';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: JsonSchema;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

interface DocumentedOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly security?: readonly object[];
  readonly 'x-allowed'?: readonly string[];
  readonly 'x-requires-feature'?: readonly string[];
}

/** One operation of the document, as tests that are generated from it need it. */
export interface Operation extends DocumentedOperation {
  /** E.g. `GET /v1/features`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** Every operation in the document of the running application, sorted by name. */
export function operationsOf(app: INestApplication): readonly Operation[] {
  return Object.entries(buildDocument(app).paths)
    .flatMap(([path, item]) =>
      methods.flatMap((key) => {
        const method = key.toUpperCase();
        const name = `${method} ${path}`;
        // OpenAPI's types know no extensions
        return item[key] ? { ...(item[key] as unknown as DocumentedOperation), name, method, path } : [];
      }),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The codes that the document allows an operation to fail with. */
export function documentedCodes({ responses }: Operation): ReadonlySet<string> {
  const found = JSON.stringify(Object.entries(responses).filter(([status]) => Number(status) >= 400));
  const enums = [...found.matchAll(/"enum":(\[[^\]]*\])/g)].flatMap(
    ([, codes = '[]']) => JSON.parse(codes) as string[],
  );
  return new Set(enums);
}
