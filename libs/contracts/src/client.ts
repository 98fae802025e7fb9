import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/schema.js';

type Json = 'application/json';

/** Every operation of the API, typed by its path and method, in JSON. */
export type GatehouseClient = Client<paths, Json>;

/** Where the API is and how to get there. */
export interface GatehouseClientOptions {
  /** Origin, or origin and prefix: `https://api.example.com`, or `/api` behind the web app's BFF. */
  readonly baseUrl: string;
  /** A session token, a service key or an access token. Browsers leave it out: their cookie is sent. */
  readonly token?: string;
  /** Milliseconds after which a request is given up. Default 10,000. */
  readonly timeoutMs?: number;
  /** Replaces the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client whose requests, answers and failures are typed by the API's own document. Failures come back as
 * `error`, never thrown; `unwrap` turns them into a `GatehouseError`.
 *
 * @example
 * const gatehouse = createGatehouseClient({ baseUrl: 'https://api.example.com', token });
 * const { data, error } = await gatehouse.GET('/v1/features');
 */
export function createGatehouseClient({
  baseUrl,
  token,
  timeoutMs = 10_000,
  fetch,
}: GatehouseClientOptions): GatehouseClient {
  const send = fetch ?? ((request: Request) => globalThis.fetch(request));
  return createFetchClient<paths, Json>({
    baseUrl,
    credentials: 'include',
    headers: { Accept: 'application/json', ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
    fetch: (request) =>
      send(
        new Request(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]) }),
      ),
  });
}
