/** Asks once. Rejects when there is no answer; an answer of any status is one. */
export type Ask = (request: Request) => Promise<Response>;

/** Whether asking changes nothing. */
export function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The path as the API knows it, whatever prefix a BFF has put before it. */
export function apiPathOf({ url }: Request): string {
  const { pathname } = new URL(url);
  return pathname.slice(Math.max(0, pathname.indexOf('/v1/')));
}

/** The same request with one header more. Its body moves with it. */
export function withHeader(request: Request, name: string, value: string): Request {
  const headers = new Headers(request.headers);
  headers.set(name, value);
  return new Request(request, { headers });
}
