import { ApiError } from '../errors/api-error.js';

/** One thing that is wrong with a request. */
export interface Issue {
  /** Where, as a JSON Pointer (RFC 6901); empty: the whole. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** An issue of Standard Schema, and what zod says beyond it. */
interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly keys?: readonly string[];
}

const most = 20;

export function invalidRequest(issues: readonly Issue[]): ApiError {
  return new ApiError('invalid_request', { facts: { issues: issues.slice(0, most) } });
}

/** @param base where in the request the validated value is, e.g. the name of a parameter. */
export function issuesOf(found: readonly SchemaIssue[], base: readonly PropertyKey[] = []): Issue[] {
  return found.flatMap(({ path = [], code = 'invalid', keys, message }) => {
    const place = [...base, ...path.map((segment) => (typeof segment === 'object' ? segment.key : segment))];
    if (code !== 'unrecognized_keys' || !keys) return [{ path: pointerOf(place), code, message }];
    return keys.map((key) => ({ path: pointerOf([...place, key]), code, message: 'Unknown member' }));
  });
}

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
