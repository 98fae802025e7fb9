/** As much of a JSON Schema as the guard looks at. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

export interface ApiResponse {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Content;
}

export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, ApiResponse>>;
  readonly 'x-allowed'?: readonly string[];
  readonly 'x-requires-feature'?: readonly string[];
}

/** openapi/openapi.json, as it was parsed. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** openapi/feature-manifest.json, as it was parsed. */
export interface ManifestDocument {
  readonly features: Readonly<Record<string, { readonly routes: readonly string[] }>>;
  readonly ungated: Readonly<Record<string, string>>;
}

/** One operation with where it stands. */
export interface Operation extends OperationObject {
  /** E.g. `GET /v1/features`, as in the feature manifest. */
  readonly name: string;
  /** JSON Pointer, as a URI fragment. */
  readonly at: string;
}

const methods = ['get', 'put', 'post', 'patch', 'delete', 'options', 'head', 'trace'];

/** A JSON Pointer (RFC 6901) as a URI fragment. */
export const pointer = (...steps: readonly string[]): string =>
  `#${steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

export function operationsOf({ paths }: OpenApiDocument): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({
        ...operation,
        name: `${method.toUpperCase()} ${path}`,
        at: pointer('paths', path, method),
      })),
  );
}

/** The `error` codes of one failure's answer. */
export function codesIn(response: ApiResponse | undefined): readonly string[] {
  const parts = response?.content?.['application/json']?.schema?.allOf ?? [];
  return parts.flatMap(({ properties }) => properties?.['error']?.enum ?? []).map(String);
}

/** The failures of an operation, as [status, codes]. */
export const failuresOf = ({ responses }: Operation): readonly (readonly [string, ApiResponse])[] =>
  Object.entries(responses).filter(([status]) => Number(status) >= 400);
