import { errorTable, type ErrorCode } from '../errors/error-table.js';
import { problemSchemaName } from './problem-schema.js';

interface ErrorResponse {
  readonly description: string;
  readonly headers?: Record<string, object>;
  readonly content: Record<string, { readonly schema: object }>;
}

/** The OpenAPI responses of these failures, by status: the envelope, with `error` limited to the codes. */
export function errorResponsesOf(codes: Iterable<ErrorCode>): Record<string, ErrorResponse> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of [...new Set(codes)].sort()) {
    const { status } = errorTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, each]) => [status, responseOf(status, each)]));
}

function responseOf(status: number, codes: readonly ErrorCode[]): ErrorResponse {
  const schema = {
    allOf: [
      { $ref: `#/components/schemas/${problemSchemaName}` },
      {
        type: 'object',
        properties: { error: { type: 'string', enum: codes }, status: { type: 'integer', enum: [status] } },
      },
    ],
  };
  const isDenial = codes.some((code) => code === 'feature_disabled' || code === 'feature_lookup_failed');
  const headers = { ...headersOf[status], ...(isDenial && ofDenials) };
  return {
    description: codes.map((code) => `\`${code}\`: ${errorTable[code].title}.`).join('\n'),
    ...(Object.keys(headers).length > 0 && { headers }),
    content: { 'application/json': { schema }, 'application/problem+json': { schema } },
  };
}

const wholeSeconds = { 'Retry-After': { schema: { type: 'integer' } } };
const ofDenials = {
  'Entitlements-Decision-Id': {
    description: 'Of a denial: tells operators which evaluation it was.',
    schema: { type: 'string', format: 'uuid' },
  },
};
const headersOf: Readonly<Record<number, Record<string, object>>> = {
  401: { 'WWW-Authenticate': { schema: { type: 'string' } } },
  405: { Allow: { schema: { type: 'string' } } },
  429: wholeSeconds,
  503: wholeSeconds,
};
