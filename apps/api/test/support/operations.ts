import 'reflect-metadata';
import { readConfiguration } from '../../src/configuration/index.js';
import { createApp } from '../../src/create-app.js';
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

/**
 * Every operation in the document of the service's own code, sorted by name. Opens nothing, so that tests can be
 * made from it before anything runs.
 */
export async function documentedOperations(): Promise<readonly Operation[]> {
  const app = await createApp(readConfiguration(nothing));
  const { paths } = buildDocument(app);
  await app.close();
  return Object.entries(paths)
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

const nothing = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  SESSION_SECRET: 'a-secret-of-the-tests-0123456789-abcdef',
  LOG_LEVEL: 'silent',
};

/** The codes that the document allows an operation to fail with. */
export function documentedCodes({ responses }: Operation): ReadonlySet<string> {
  const found = JSON.stringify(Object.entries(responses).filter(([status]) => Number(status) >= 400));
  const enums = [...found.matchAll(/"enum":(\[[^\]]*\])/g)].flatMap(
    ([, codes = '[]']) => JSON.parse(codes) as string[],
  );
  return new Set(enums);
}
