import { UnexpectedAnswerError } from '../errors/unexpected-answer.error.js';
import type { Ask } from './ask.js';

const json = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;
const passedOn = /^(?:text\/event-stream|text\/csv|application\/x-ndjson|text\/plain;\s*version=)/i;
const bodiless = new Set([204, 304]);

/**
 * Asks for answers of the API and nothing else: JSON that is there as a whole, a stream or a file that is passed on as
 * it comes, or no body where none belongs.
 *
 * @throws UnexpectedAnswerError for everything else.
 */
export function askWhole(ask: Ask): Ask {
  return async (request) => {
    const response = await ask(request);
    const type = response.headers.get('content-type') ?? '';
    const isWithoutBody = bodiless.has(response.status) || request.method === 'HEAD';
    if (isWithoutBody || (response.ok && passedOn.test(type))) return response;
    const text = await response.text();
    if (!json.test(type)) throw new UnexpectedAnswerError(response.status);
    requireJson(text, response.status);
    return withBody(response, text);
  };
}

/** The same answer with a body that can be read. */
export function withBody({ status, headers }: Pick<Response, 'status' | 'headers'>, body: string): Response {
  const own = new Headers(headers);
  // of the body as it was sent: compressed, perhaps
  own.delete('content-length');
  own.delete('content-encoding');
  return new Response(body, { status, headers: own });
}

function requireJson(text: string, status: number): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedAnswerError(status, { cause });
  }
}
