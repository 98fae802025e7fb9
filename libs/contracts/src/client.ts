import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/schema.js';
import { transportOf, type Credential } from './transport/transport.js';

type Json = 'application/json';

/** Every operation of the API, typed by its path and method, in JSON. */
export type GatehouseClient = Client<paths, Json>;

/** Where the API is and how to get there. */
export interface GatehouseClientOptions {
  /** Origin, or origin and prefix: `https://api.example.com`, or `/api` behind the web app's BFF. */
  readonly baseUrl: string;
  /**
   * A session token, a service key or an access token, or a function that gives the one that is valid now. Browsers
   * leave it out: their cookie is sent. With it come read-your-writes and answers that are kept by their ETag.
   */
  readonly credential?: Credential;
  /** Milliseconds after which a request is given up, with all its tries. Default 10,000. A stream has as long to begin. */
  readonly timeoutMs?: number;
  /** How often what is safe to send again is sent again after 429 or 503. Default 2. */
  readonly retries?: number;
  /** Replaces the global `fetch`. It heeds the request's signal, and rejects with a TypeError when the network fails. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client whose requests, answers and failures are typed by the API's own document. Failures that the API answers
 * come back as `error`; `unwrap` turns them into a `GatehouseError`.
 *
 * @throws NoAnswerError (each call) when nobody answers, or not in time.
 * @throws UnexpectedAnswerError (each call) when what answers is not the API.
 * @example
 * const gatehouse = createGatehouseClient({ baseUrl: 'https://api.example.com', credential: serviceKey });
 * const { data, error } = await gatehouse.GET('/v1/features');
 */
export function createGatehouseClient({
  baseUrl,
  credential,
  timeoutMs = 10_000,
  retries = 2,
  fetch = (request) => globalThis.fetch(request),
}: GatehouseClientOptions): GatehouseClient {
  return createFetchClient<paths, Json>({
    baseUrl,
    // a cookie that happens to be there must not speak for somebody who sends a credential
    credentials: credential === undefined ? 'include' : 'omit',
    headers: { Accept: 'application/json' },
    fetch: transportOf({ fetch, credential, timeoutMs, retries }),
  });
}
