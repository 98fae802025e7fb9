import findMyWay, { type HTTPMethod } from 'find-my-way';
import type { FastifyRequest, RouteOptions } from 'fastify';
import { ApiError } from '../errors/api-error.js';
import { limits } from './limits.js';

const nothing = () => undefined;

/** Tells 404 from 405: knows every route, and which methods a path has. */
export class Unrouted {
  private readonly router = findMyWay({ maxParamLength: limits.parameterLength });
  private readonly methods = new Set<HTTPMethod>();

  learn({ method, url }: RouteOptions): void {
    for (const each of [method].flat() as HTTPMethod[]) {
      if (this.router.hasRoute(each, url)) continue;
      this.methods.add(each);
      this.router.on(each, url, nothing);
    }
  }

  /** The failure of a request that no handler takes; undefined where one does. */
  failureOf(request: FastifyRequest): ApiError | undefined {
    if (!request.is404) return emptyParameter(request.params);
    const allowed = [...this.methods].filter((method) => this.router.find(method, request.url)).sort();
    if (allowed.length === 0) return new ApiError('not_found');
    return new ApiError('method_not_allowed', { headers: { Allow: allowed.join(', ') } });
  }
}

/** `/tenants//features` matches with an empty id: that is no id, and no other route either. */
function emptyParameter(params: unknown): ApiError | undefined {
  const values = Object.entries((params ?? {}) as Record<string, string>);
  const empty = values.some(([name, value]) => name !== '*' && value === '');
  return empty ? new ApiError('malformed_url', { message: 'A part of the path is empty.' }) : undefined;
}
