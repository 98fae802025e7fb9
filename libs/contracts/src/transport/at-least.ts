import { apiPathOf, isRead, withHeader, type Ask } from './ask.js';
import { isHigherRevision, isOfTenant, refusesRevision } from './revision-token.js';

/** The token of the highest revision that a caller has seen. */
export class SeenRevision {
  token: string | undefined;

  learn(given: string | null): void {
    if (given !== null && isHigherRevision(given, this.token)) this.token = given;
  }

  /** A token that the API refuses is not held on to, unless another has taken its place meanwhile. */
  forget(token: string): void {
    if (this.token === token) this.token = undefined;
  }
}

/**
 * Asks for answers that are no older than what the caller has seen, whichever instance answers. A token that the API
 * refuses locks nobody out: it is forgotten, and a read is asked once more without it. Writes are not sent twice.
 */
export function askAtLeast(ask: Ask, seen: SeenRevision): Ask {
  return async (request) => {
    if (!isOfTenant(apiPathOf(request))) return ask(request);
    const { token } = seen;
    const response = token === undefined ? await ask(request) : await askWith(token, request);
    seen.learn(response.headers.get('entitlements-revision'));
    return response;
  };

  async function askWith(token: string, request: Request): Promise<Response> {
    const spare = isRead(request) ? request.clone() : undefined;
    const response = await ask(withHeader(request, 'Entitlements-Min-Revision', token));
    const { method } = request;
    const { status } = response;
    if (response.ok || !refusesRevision({ method, status, code: await codeOf(response) })) return response;
    seen.forget(token);
    return spare ? ask(spare) : response;
  }
}

async function codeOf(response: Response): Promise<unknown> {
  // a body there is has been found to be JSON; the answer to HEAD has none
  const text = await response.clone().text();
  const problem: unknown = text === '' ? undefined : JSON.parse(text);
  return typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'error') : undefined;
}
